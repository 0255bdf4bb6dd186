import {
  JUSTICE_STATES,
  type JusticeAct,
  type JusticeState,
  justiceStep,
  OPEN_JUSTICE_STATES,
} from '../../../../subgraphs/enforcement/rules/transfers/justiceState';

const LISTED: Readonly<Record<JusticeAct, readonly JusticeState[]>> = {
  DECIDE: ['PROPOSED'],
  SEND: ['APPROVED'],
  RECEIVE: ['SENT'],
  ANSWER: ['RECEIVED', 'OBJECTED'],
  OBJECT: ['NOT_FILED'],
  HAND_OVER: ['FILED'],
  RETURN: ['SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER'],
  CLOSE: ['HANDED_OVER'],
};
const pairs = Object.keys(LISTED).flatMap((act) => JUSTICE_STATES.map((state) => [act as JusticeAct, state] as const));

describe('EN-4a: the steps of a transfer to the police', () => {
  it.each(pairs)('%s in %s is possible only where it is listed', (act, state) => {
    expect(justiceStep(act, state).lawful).toBe(LISTED[act].includes(state));
  });

  it('end in three states, and whatever is open bars a decision', () => {
    expect(JUSTICE_STATES.filter((state) => !OPEN_JUSTICE_STATES.includes(state))).toEqual([
      'DECLINED',
      'RETURNED',
      'CLOSED',
    ]);
  });
});
