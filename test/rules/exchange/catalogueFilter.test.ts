import { catalogueFilter } from '../../../subgraphs/exchange/rules/catalogue/catalogueFilter';

const refusal = (code: string) => expect.objectContaining({ code });

describe('the conditions on the catalogue', () => {
  it('restrict nothing when left out', () => {
    const open = { words: [], owner: null, class: null, purpose: null, state: null, overdue: null };
    expect(catalogueFilter({})).toEqual(open);
    expect(catalogueFilter({ text: '  ', owner: null })).toEqual(open);
  });

  it('fold the words: width, case, doubles and order make no difference', () => {
    expect(catalogueFilter({ text: 'ＣＲＥＤＩＴ　信用 credit' }).words).toEqual(['credit', '信用']);
  });

  it('refuse an unknown department or purpose, and a text too long or unfit', () => {
    expect(() => catalogueFilter({ owner: 'NOBODY' })).toThrow(refusal('UNKNOWN_DEPARTMENT'));
    expect(() => catalogueFilter({ purpose: 'marketing' })).toThrow(refusal('UNKNOWN_PURPOSE'));
    expect(catalogueFilter({ text: '信'.repeat(64) }).words).toHaveLength(1);
    expect(() => catalogueFilter({ text: '信'.repeat(65) })).toThrow(refusal('NAME_SEARCH_TOO_LONG'));
    expect(() => catalogueFilter({ text: 'a\u0000' })).toThrow(refusal('TEXT_NUL'));
  });
});
