import { day } from '../../../../kernel/values/day';
import { gradeIndex, gradeOrder } from '../../../../subgraphs/supervision/rules/evaluation/gradeOrder';
import { forcedReasons, isForcedHigher } from '../../../../subgraphs/supervision/rules/evaluation/isForcedHigher';
import { measurePlanOf } from '../../../../subgraphs/supervision/rules/evaluation/measurePlanOf';
import { placeSubject } from '../../../../subgraphs/supervision/rules/evaluation/placeSubject';
import { EVALUATED_ON, grade, record } from '../../../support/supervision/evaluationFacts';
import { plainRules } from '../../../support/supervision/plainRules';

const rules = plainRules();
const cuts = { higherFrom: 40, lowerTo: 10 };
const placed = (total: number, forced = false, at: { higherFrom: number | null; lowerTo: number | null } = cuts) => {
  const { category, level } = placeSubject({ total, forced, cuts: at, grades: rules.grades });
  return `${category}-${level}`;
};

describe('分类监管管理办法 13 ¶3: the grade that points give', () => {
  it.each([
    [0, 'LOWER-1'],
    [10, 'LOWER-1'],
    [11, 'ORDINARY-1'],
    [39, 'ORDINARY-1'],
    [40, 'HIGHER-1'],
    [79, 'HIGHER-1'],
    [80, 'HIGHER-2'],
    [100, 'HIGHER-2'],
  ])('of %d is %s', (total, expected) => {
    expect(placed(total)).toBe(expected);
  });

  it('is ORDINARY for everybody where nothing is cut off', () => {
    expect([0, 100].map((total) => placed(total, false, { higherFrom: null, lowerTo: null }))).toEqual([
      'ORDINARY-1',
      'ORDINARY-1',
    ]);
  });

  it('is HIGHER by law whatever the points, at the level of the points', () => {
    expect([0, 50, 90].map((total) => placed(total, true))).toEqual(['HIGHER-1', 'HIGHER-1', 'HIGHER-2']);
  });
});

describe('分类监管管理办法 16 ¶2: whom the law puts into HIGHER', () => {
  const listed = record('KEY_LISTING', '2026-06-01', { endedOn: day('2026-11-03') });

  it('is there while the record stands, and no longer on the day of its end', () => {
    expect(isForcedHigher(rules, [listed], EVALUATED_ON)).toBe(true);
    expect(isForcedHigher(rules, [listed], day('2026-11-03'))).toBe(false);
    expect(isForcedHigher(rules, [record('COMPLAINT', '2026-06-01')], EVALUATED_ON)).toBe(false);
  });

  it('is told under each provision, with its records', () => {
    const [provision] = rules.standard.mustBeHigher;
    expect(forcedReasons(rules, [listed], EVALUATED_ON)).toEqual([{ provision, records: [listed.key] }]);
  });
});

describe('分类监管管理办法 13 ¶1: the ladder of grades', () => {
  it('orders grades of any edition by category, then level', () => {
    const mixed = ['HIGHER-2', 'LOWER-3', 'ORDINARY-1', 'HIGHER-1', 'LOWER-1'].map(grade).sort(gradeOrder);
    expect(mixed.map(({ category, level }) => `${category}-${level}`)).toEqual([
      ...['LOWER-1', 'LOWER-3', 'ORDINARY-1', 'HIGHER-1', 'HIGHER-2'],
    ]);
  });

  it('puts a grade of a former edition on the next milder rung of its category', () => {
    expect(
      ['LOWER-1', 'ORDINARY-1', 'HIGHER-1', 'HIGHER-2'].map((one) => gradeIndex(rules.grades, grade(one))),
    ).toEqual([0, 1, 2, 3]);
    expect(['LOWER-3', 'ORDINARY-2', 'HIGHER-9'].map((one) => gradeIndex(rules.grades, grade(one)))).toEqual([0, 1, 3]);
  });
});

describe('分类监管管理办法 16 ¶1: measures go with the grade', () => {
  it('has the plan of each grade, and of ordinary intensity where there is none', () => {
    for (const one of rules.grades) expect(measurePlanOf(rules, one)?.code).toBe(`${one.category}-${one.level}`);
    expect(measurePlanOf(rules, null)?.code).toBe('ORDINARY-1');
    expect(measurePlanOf(rules, grade('HIGHER-5'))?.code).toBe('HIGHER-2');
  });
});
