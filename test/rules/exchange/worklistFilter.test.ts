import { day } from '../../../kernel/values/day';
import { filterDimensions } from '../../../subgraphs/exchange/rules/entityIndex/usedDimensions';
import { worklistFilter } from '../../../subgraphs/exchange/rules/entityIndex/worklistFilter';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('conditions on entities across silos', () => {
  it('restrict nothing when left out or null', () => {
    expect(worklistFilter({})).toEqual({});
    expect(worklistFilter({ district: null, keyListed: null, text: null })).toEqual({});
  });

  it('come to one form: successors of districts, divisions of sections, each value once', () => {
    const filter = worklistFilter({
      district: ['310119', '310115'],
      industry: ['B', '06'],
      status: ['REVOKED', 'REVOKED'],
    });
    expect(filter).toEqual({
      districts: ['310115'],
      divisions: ['06', '07', '08', '09', '10', '11', '12'],
      states: ['REVOKED'],
    });
  });

  it('name grades within their scheme, and refuse a scheme or grade that there is not', () => {
    const scheme = 'ILLUSTRATIVE_2026';
    const filter = worklistFilter({ publicCreditGrade: { scheme, grades: ['C'] } });
    expect(filter.grades).toEqual(['ILLUSTRATIVE_2026/C']);
    for (const given of [
      { scheme, grades: ['D'] },
      { scheme: 'TAX', grades: ['A'] },
    ]) {
      expect(() => worklistFilter({ publicCreditGrade: given })).toThrow(code('RATING_NOT_IN_SCHEME'));
    }
  });

  it.each([
    ['91310115MA', { codePrefix: '91310115MA' }],
    ['9131011', { codePrefix: '9131011' }],
    ['ABB 电气', { words: ['abb', '电气'] }],
    ['310115', { words: ['310115'] }],
  ])('take %s for the beginning of a code or for words of a name', (text, expected) => {
    expect(worklistFilter({ text })).toEqual(expected);
  });

  it('refuse a range without a number, a span without a day, a word of one character', () => {
    expect(() => worklistFilter({ openCases: { gte: 2, lte: 1 } })).toThrow(code('INVALID_NUMBER_RANGE'));
    expect(() => worklistFilter({ openCases: { gte: -1 } })).toThrow(code('INVALID_NUMBER_RANGE'));
    const span = { from: day('2026-01-01'), before: day('2026-01-01') };
    expect(() => worklistFilter({ lastInspection: span })).toThrow(code('INVALID_DAY_RANGE'));
    expect(() => worklistFilter({ text: '店' })).toThrow(code('NAME_WORD_TOO_SHORT'));
    expect(() => worklistFilter({ district: Array(51).fill('310101') })).toThrow(code('FILTER_LIST_TOO_LONG'));
  });

  it('tell of the dimensions that they compare', () => {
    const filter = worklistFilter({
      district: ['310101'],
      openCases: { gte: 1 },
      categories: [{ matter: 'FOOD' }],
      text: '上海',
    });
    const dimensions = ['DISTRICT', 'MATTER', 'MATTER_STATUS', 'MATTER_INTENSITY', 'OPEN_CASES', 'TEXT'];
    expect([...filterDimensions(filter)]).toEqual(dimensions);
  });
});
