import {
  PLAN_STATES,
  type PlanStep,
  PUBLISHED_STATES,
  planStep,
} from '../../../../subgraphs/inspection/rules/plans/planState';

describe('DR-7: a plan goes its way step by step', () => {
  it.each([
    ['AMEND', ['PENDING', 'RUNNING']],
    ['START', ['PENDING']],
    ['WITHDRAW', ['DRAFT', 'APPROVED', 'PENDING']],
  ] as const)('%s is possible in %j and nowhere else', (act, possible) => {
    expect(PLAN_STATES.filter((state) => planStep(act as PlanStep, state).lawful)).toEqual(possible);
    expect(planStep(act, 'COMPLETED')).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { possibleIn: possible } });
  });

  it('is drawn from while it is public and not at an end', () => {
    expect(PUBLISHED_STATES).toEqual(['PENDING', 'RUNNING']);
  });
});
