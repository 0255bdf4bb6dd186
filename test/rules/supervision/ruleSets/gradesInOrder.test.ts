import { evaluationCycle } from '../../../../subgraphs/supervision/rules/ruleSets/evaluationCycle';
import { gradesInOrder } from '../../../../subgraphs/supervision/rules/ruleSets/gradesInOrder';
import type { GradeRule } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { standardBounds } from '../../../../subgraphs/supervision/rules/ruleSets/standardBounds';
import { plainRules } from '../../../support/supervision/plainRules';

const plain = plainRules();
const name = { zh: '级别', en: 'Grade' };
const grade = (category: GradeRule['category'], level: number, from: number): GradeRule => ({
  category,
  level,
  from,
  name,
});
const [LOWER, ORDINARY, HIGHER] = [grade('LOWER', 1, 0), grade('ORDINARY', 1, 0), grade('HIGHER', 1, 0)];

describe('分类监管管理办法 13-1: grades stand in one order', () => {
  it('accepts every category with its levels, the mildest first', () => {
    expect(gradesInOrder([LOWER, ORDINARY, HIGHER])).toEqual({ lawful: true });
    expect(gradesInOrder(plain.grades)).toEqual({ lawful: true });
    expect(gradesInOrder([LOWER, grade('LOWER', 2, 5), ORDINARY, HIGHER])).toEqual({ lawful: true });
  });

  it.each([
    ['nothing', []],
    ['a category missing at the end', [LOWER, ORDINARY]],
    ['a category missing at the beginning', [ORDINARY, HIGHER]],
    ['a category missing in between', [LOWER, HIGHER]],
    ['the strictest first', [HIGHER, ORDINARY, LOWER]],
    ['a category twice', [LOWER, LOWER, ORDINARY, HIGHER]],
    ['a level left out', [LOWER, ORDINARY, HIGHER, grade('HIGHER', 3, 80)]],
    ['a category without level 1', [LOWER, ORDINARY, grade('HIGHER', 2, 80)]],
    ['points that do not rise', [LOWER, ORDINARY, HIGHER, grade('HIGHER', 2, 0)]],
    ['points above the whole', [LOWER, ORDINARY, HIGHER, grade('HIGHER', 2, 101)]],
    ['level 1 that begins above 0', [LOWER, ORDINARY, grade('HIGHER', 1, 5)]],
  ])('refuses %s', (_, grades) => {
    expect(gradesInOrder(grades)).toMatchObject({ code: 'RULES_GRADES_UNFIT', article: '上海市分类监管管理办法 13-1' });
  });
});

describe('分类监管管理办法 12-1: the standard divides', () => {
  const bounds = (lowerNeverAbove: number, higherNeverBelow: number) =>
    standardBounds({ lowerNeverAbove, higherNeverBelow, mustBeHigher: [] });

  it('accepts bounds with room between them and refuses equal or crossed ones', () => {
    expect(bounds(10, 11)).toEqual({ lawful: true });
    expect(bounds(10, 10)).toMatchObject({ code: 'RULES_STANDARD_UNFIT' });
    expect(bounds(11, 10)).toMatchObject({ code: 'RULES_STANDARD_UNFIT' });
  });

  it.each([
    [-1, 40],
    [10, 101],
    [10.5, 40],
  ])('refuses %s and %s', (lower, higher) => {
    expect(bounds(lower, higher)).toMatchObject({ facts: { field: 'standard', received: `${lower}, ${higher}` } });
  });
});

describe('分类监管管理办法 14: evaluation is regular and irregular', () => {
  it('accepts cycles of 3, 6 and 12 months with an adjusting event', () => {
    const lawful = ([3, 6, 12] as const).map((months) => evaluationCycle({ ...plain.cycle, months }).lawful);
    expect(lawful).toEqual([true, true, true]);
  });

  it('refuses another cycle, and rules without an adjusting event', () => {
    expect(evaluationCycle({ ...plain.cycle, months: 5 as 6 })).toMatchObject({ facts: { field: 'cycle.months' } });
    expect(evaluationCycle({ months: 6, adjusting: [] })).toMatchObject({
      code: 'RULES_CYCLE_UNFIT',
      facts: { field: 'cycle.adjusting' },
    });
  });
});
