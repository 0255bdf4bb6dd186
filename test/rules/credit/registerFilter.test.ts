import { day } from '../../../kernel/values/day';
import { registerFilter } from '../../../subgraphs/credit/rules/registerFilter';

const refusal = (code: string, facts = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('conditions on the register', () => {
  it('restrict nothing when left out or null', () => {
    expect(registerFilter({})).toEqual({});
    expect(registerFilter({ district: null, industry: null, status: null, registeredOn: null, name: null })).toEqual(
      {},
    );
  });

  it('come to one form whatever their order and spelling, so that a cursor serves both', () => {
    const one = registerFilter({ district: ['310115', '310101'], industry: ['I', '65'], name: '商业 ＡＢ' });
    const other = registerFilter({ district: ['310101', '310115', '310101'], industry: ['65', 'I'], name: 'ab 商业' });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one).toEqual({
      districts: ['310101', '310115'],
      divisions: ['63', '64', '65'],
      words: ['ab', '商业'],
    });
  });

  it('take an abolished division for its successor', () => {
    expect(registerFilter({ district: ['310108', '310230'] })).toEqual({ districts: ['310106', '310151'] });
  });

  it('keep an empty list, which matches nothing', () => {
    expect(registerFilter({ district: [], status: [] })).toEqual({ districts: [], states: [] });
  });

  it.each(['310000', '自贸区', '浦东新区', '999999', "310115' OR 1=1"])('refuse the district %p', (code) => {
    expect(() => registerFilter({ district: [code] })).toThrow(refusal('UNKNOWN_DISTRICT', { received: code }));
  });

  it.each(['00', '98', 'U', 'i', '0111', ''])('refuse the industry %p', (code) => {
    expect(() => registerFilter({ industry: [code] })).toThrow(refusal('UNKNOWN_INDUSTRY', { received: code }));
  });

  it('refuse a span that runs backwards and take one of a single day', () => {
    const [from, to] = [day('2026-01-02'), day('2026-01-01')];
    expect(() => registerFilter({ registeredOn: { from, to } })).toThrow(refusal('INVALID_DAY_RANGE'));
    expect(registerFilter({ registeredOn: { from, to: from } })).toEqual({ from, to: from });
  });

  it.each([
    ['商', 'NAME_WORD_TOO_SHORT'],
    ['商业 （a）', 'NAME_WORD_TOO_SHORT'],
    ['', 'NAME_WORD_TOO_SHORT'],
    ['% _', 'NAME_WORD_TOO_SHORT'],
    ['商业\u0000', 'TEXT_NUL'],
    ['商业\ud800', 'TEXT_LONE_SURROGATE'],
    ['商'.repeat(65), 'NAME_SEARCH_TOO_LONG'],
  ])('refuse the name %j with %s', (name, code) => {
    expect(() => registerFilter({ name })).toThrow(refusal(code));
  });

  it('refuse more values than the limit', () => {
    const status = Array.from({ length: 51 }, () => 'IN_OPERATION');
    expect(() => registerFilter({ status })).toThrow(refusal('FILTER_LIST_TOO_LONG', { field: 'status', limit: 50 }));
  });
});
