import {
  HAND_OVER_STATES,
  passedStates,
  senderStep,
} from '../../../../subgraphs/inspection/rules/results/handOverState';

describe('DR-26: the states that a hand-over passes', () => {
  it.each([
    ['SENT', 'RECEIVED', ['RECEIVED']],
    ['SENT', 'CLOSED', ['RECEIVED', 'ACCEPTED', 'CLOSED']],
    ['SENT', 'RETURNED', ['RECEIVED', 'RETURNED']],
    ['RECEIVED', 'ACCEPTED', ['ACCEPTED']],
    ['ACCEPTED', 'CLOSED', ['CLOSED']],
    ['ACCEPTED', 'RETURNED', ['RETURNED']],
  ] as const)('from %s to %s are %j', (from, to, passed) => {
    expect(passedStates(from, to)).toEqual(passed);
  });

  it('are none where it stands already, and none backwards', () => {
    for (const state of HAND_OVER_STATES) expect(passedStates(state, state)).toEqual([]);
    expect(passedStates('ACCEPTED', 'RECEIVED')).toEqual([]);
    expect(passedStates('RETURNED', 'ACCEPTED')).toEqual([]);
  });
});

describe('沪府发〔2020〕7号（十）: the sender acts on a hand-over', () => {
  it.each(['RESEND', 'CLOSE'] as const)('that was returned, to %s it, and on no other', (act) => {
    expect(HAND_OVER_STATES.filter((state) => senderStep(act, state).lawful)).toEqual(['RETURNED']);
  });
});
