import { addDays } from '../../../../kernel/values/day';
import { basisDependants, lapsedDependants } from '../../../../subgraphs/supervision/rules/ruleSets/basisDependants';
import { PLAIN_DAY, plainRules } from '../../../support/supervision/plainRules';

const rules = plainRules();
const law = '食品安全法';
const fieldsOf = (found: readonly { field: string }[]) => found.map(({ field }) => field);

describe('沪府发〔2020〕7号（二十三）: an abolished law names all that rests on it', () => {
  it('names every duty, indicator and measure that rests on a law', () => {
    expect(fieldsOf(basisDependants(rules, { law, article: null }))).toEqual([
      'duties[CHECKS].basis',
      'indicators[PENALTIES].basis',
      'indicators[PROBLEMS].basis',
      'indicators[COMPLAINTS].basis',
    ]);
  });

  it('names what rests on one article, and nothing for another article or law', () => {
    expect(basisDependants(rules, { law, article: '第一百零九条' })).toHaveLength(4);
    expect(basisDependants(rules, { law, article: '第一条' })).toEqual([]);
    expect(basisDependants(rules, { law: '药品管理法', article: null })).toEqual([]);
  });

  it('flags what rests on a law from the day of its end, and not the day before', () => {
    const ends = [{ law, article: null, endedOn: PLAIN_DAY }];
    expect(lapsedDependants(rules, { on: PLAIN_DAY, ends })).toHaveLength(4);
    expect(lapsedDependants(rules, { on: addDays(PLAIN_DAY, -1), ends })).toEqual([]);
  });

  it('flags what rests on a law whose end the rules themselves knew', () => {
    const legalBases = rules.legalBases.map((basis) => ({ ...basis, to: addDays(PLAIN_DAY, 30) }));
    const known = plainRules({ legalBases });
    expect(lapsedDependants(known, { on: addDays(PLAIN_DAY, 29), ends: [] })).toEqual([]);
    expect(lapsedDependants(known, { on: addDays(PLAIN_DAY, 30), ends: [] }).length).toBeGreaterThan(4);
  });
});
