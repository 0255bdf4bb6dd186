import { day } from '../../../../kernel/values/day';
import type { ObjectScope } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { isDirected, SCOPE_DIMENSIONS, scopeFits } from '../../../../subgraphs/inspection/rules/plans/scopeFits';

const ALL: ObjectScope = { districts: null, industries: null, grades: null, categories: null, risks: null };
const judge = (changed: object) => scopeFits({ ...ALL, ...changed }, day('2026-11-02'));

describe('DR-8: directed and undirected draws', () => {
  it('a scope that looks at nothing is undirected, one that looks at anything is directed', () => {
    expect(isDirected(ALL)).toBe(false);
    for (const dimension of SCOPE_DIMENSIONS) expect(isDirected({ ...ALL, [dimension]: ['x'] })).toBe(true);
  });

  it('names known codes of districts, trades, grades, categories and classes', () => {
    const whole = {
      ...{ districts: ['310115', '310101'], industries: ['13', '62'], grades: ['C', 'UNRATED'] },
      ...{ categories: ['HIGHER'], risks: ['D', 'UNCLASSED'] },
    };
    expect(judge({})).toEqual({ lawful: true });
    expect(judge(whole)).toEqual({ lawful: true });
  });

  it.each([
    ['districts', '310000', 'the whole city'],
    ['districts', '310230', 'a county that was abolished'],
    ['industries', 'C', 'a section instead of a division'],
    ['industries', '98', 'a division that there is not'],
    ['grades', 'D', 'a class of risk'],
    ['categories', 'LEGAL_FORM', 'organisational form'],
    ['risks', 'AAA', 'a grade of credit'],
  ])('refuses in %s %s: %s', (dimension, value) => {
    expect(judge({ [dimension]: [value] })).toMatchObject({
      code: 'PLAN_SCOPE_UNFIT',
      facts: { dimension, unknown: value },
    });
  });

  it('refuses a condition that names nothing, or something twice', () => {
    expect(judge({ grades: [] })).toMatchObject({ code: 'PLAN_SCOPE_UNFIT', facts: { dimension: 'grades' } });
    expect(judge({ risks: ['D', 'D'] })).toMatchObject({ code: 'PLAN_SCOPE_UNFIT', facts: { dimension: 'risks' } });
  });
});
