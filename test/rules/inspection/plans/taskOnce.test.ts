import type { ObjectScope, PlanTask } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { scopesMeet, taskOnce } from '../../../../subgraphs/inspection/rules/plans/taskOnce';
import { plainTask } from '../../../support/inspection/plantPlan';

const scope = (changed: Partial<ObjectScope> = {}): ObjectScope => ({
  ...{ districts: null, industries: null, grades: null, categories: null, risks: null },
  ...changed,
});
const judge = (tasks: readonly PlanTask[], mostPerYear: number | null = null) =>
  taskOnce(tasks, new Map([['SAMR-REG-01', { mostPerYear }]]));
const again = (changed: Partial<PlanTask> = {}) => plainTask({ task: 2, ...changed });

describe('11c, 11e: one item reaches one object once under a plan', () => {
  it('by tasks whose scopes do not meet', () => {
    const pudong = plainTask({ scope: scope({ districts: ['310115'] }) });
    expect(judge([pudong, again({ scope: scope({ districts: ['310112'] }) })])).toEqual({ lawful: true });
    expect(judge([pudong, again({ scope: scope({ districts: ['310112', '310115'] }) })])).toMatchObject({
      code: 'PLAN_TASK_TWICE',
      facts: { task: 2, with: '1' },
    });
    expect(judge([pudong, again({ scope: scope({ risks: ['D'] }) })])).toMatchObject({ code: 'PLAN_TASK_TWICE' });
  });

  it('unless the later one says why, within the yearly frequency of the item', () => {
    const twice = [plainTask(), again({ repeatReason: '季节性风险' })];
    expect(judge(twice)).toEqual({ lawful: true });
    expect(judge(twice, 2)).toEqual({ lawful: true });
    expect(judge(twice, 1)).toMatchObject({ code: 'PLAN_TASK_TWICE', facts: { mostPerYear: 1 } });
  });

  it('and other items, or the same by another department, are no repetition', () => {
    expect(judge([plainTask(), again({ item: 'SAMR-REG-02' })])).toEqual({ lawful: true });
    expect(judge([plainTask(), again({ department: 'SAMR-310115' })])).toEqual({ lawful: true });
  });

  it('scopes meet unless a condition keeps them apart, either way round', () => {
    const [a, b] = [scope({ districts: ['310115'], risks: ['D'] }), scope({ districts: ['310115'], risks: ['A'] })];
    for (const [one, other, meet] of [
      [a, b, false],
      [a, scope(), true],
      [a, a, true],
    ] as const) {
      expect([scopesMeet(one, other), scopesMeet(other, one)]).toEqual([meet, meet]);
    }
  });
});
