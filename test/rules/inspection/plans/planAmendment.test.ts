import { addDays, day } from '../../../../kernel/values/day';
import { planAmendment } from '../../../../subgraphs/inspection/rules/plans/planAmendment';
import type { PlanContent } from '../../../../subgraphs/inspection/rules/plans/planContent';
import { plainTask } from '../../../support/inspection/plantPlan';

const FORMER: PlanContent = {
  ...{ name: '计划', office: '处', window: { from: day('2026-04-01'), to: day('2026-12-31') } },
  tasks: [plainTask(), plainTask({ task: 2, item: 'SAMR-REG-02' })],
};
const [one, two] = FORMER.tasks as [PlanContent['tasks'][0], PlanContent['tasks'][0]];
const three = plainTask({ task: 3, item: 'SAMR-REG-03' });
const less = { ...one, volume: { kind: 'RATIO' as const, ppm: 1_000 } };
const judge = (tasks: PlanContent['tasks'], state: 'OPEN' | 'LOCKED', window = FORMER.window) =>
  planAmendment(FORMER, { ...FORMER, tasks, window }, state === 'LOCKED');

describe('DR-7, 11d: a published plan changes by a new edition, and what was drawn stays', () => {
  it('before the first list, tasks are added, changed and taken away', () => {
    for (const tasks of [[one, two, three], [less, two], [one]]) {
      expect(judge(tasks, 'OPEN')).toEqual({ lawful: true });
    }
  });

  it('but a number keeps its department and its item', () => {
    expect(judge([one, { ...three, task: 2 }], 'OPEN')).toMatchObject({
      code: 'PLAN_TASK_LOCKED',
      facts: { task: 2 },
    });
    expect(judge([{ ...one, department: 'SAMR-310115' }, two], 'OPEN')).toMatchObject({ facts: { task: 1 } });
  });

  it('after the first list, tasks are added alone', () => {
    expect(judge([one, two, three], 'LOCKED')).toEqual({ lawful: true });
    for (const tasks of [
      [less, two, three],
      [one, three],
    ]) {
      expect(judge(tasks, 'LOCKED')).toMatchObject({ code: 'PLAN_TASK_LOCKED', facts: { locked: true } });
    }
  });

  it('nor is the window made shorter then, though longer it may be', () => {
    const { from, to } = FORMER.window;
    const tasks = [one, two, three];
    expect(judge(tasks, 'LOCKED', { from, to: addDays(to, -1) })).toMatchObject({ code: 'PLAN_WINDOW_LOCKED' });
    expect(judge(tasks, 'LOCKED', { from: addDays(from, 1), to })).toMatchObject({ code: 'PLAN_WINDOW_LOCKED' });
    expect(judge(tasks, 'LOCKED', { from, to: addDays(to, 1) })).toEqual({ lawful: true });
    expect(judge([one, two], 'OPEN', { from, to: addDays(to, -1) })).toEqual({ lawful: true });
  });

  it('and an amendment that changes nothing is none', () => {
    expect(judge([one, two], 'OPEN')).toMatchObject({ code: 'PLAN_AMENDMENT_EMPTY' });
  });
});
