import { isComplete, type PlanProgress } from '../../../../subgraphs/inspection/rules/plans/planCompletion';

const DONE: PlanProgress = {
  ...{ state: 'RUNNING', tasks: 2, drawnTasks: 2, isOver: false, hasRound: false, hasUnpublished: false },
};

describe('DR-7: a plan is completed when the result of every object is public', () => {
  it('and not while one result is not', () => {
    expect(isComplete(DONE)).toBe(true);
    expect(isComplete({ ...DONE, hasUnpublished: true })).toBe(false);
  });

  it('nor while a task was not drawn, unless its time is over', () => {
    expect(isComplete({ ...DONE, drawnTasks: 1 })).toBe(false);
    expect(isComplete({ ...DONE, drawnTasks: 1, isOver: true })).toBe(true);
    expect(isComplete({ ...DONE, drawnTasks: 1, isOver: true, hasUnpublished: true })).toBe(false);
  });

  it('nor while a round is in hand, even when its time is over', () => {
    expect(isComplete({ ...DONE, hasRound: true })).toBe(false);
    expect(isComplete({ ...DONE, hasRound: true, isOver: true })).toBe(false);
  });

  it('never where nobody was drawn, and never but while it runs', () => {
    expect(isComplete({ ...DONE, drawnTasks: 0, isOver: true })).toBe(false);
    for (const state of ['PENDING', 'COMPLETED', 'WITHDRAWN'] as const)
      expect(isComplete({ ...DONE, state })).toBe(false);
  });
});
