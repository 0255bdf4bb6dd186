import {
  DOUBT_STATES,
  type DoubtAct,
  mayFollowDoubt,
} from '../../../../subgraphs/exchange/rules/corrections/doubtState';

describe('a doubt goes its way alone: raised, flagged, decided', () => {
  it.each([
    ['FLAG', ['RAISED']],
    ['ANSWER', ['FLAGGED']],
    ['ESCALATE', ['FLAGGED', 'CORRECTING', 'UPHELD']],
    ['DECIDE', ['ESCALATED']],
  ] as [DoubtAct, string[]][])('%s is possible in %j and nowhere else', (act, possible) => {
    expect(DOUBT_STATES.filter((state) => mayFollowDoubt(act, state).lawful)).toEqual(possible);
  });

  it('a refusal names the states in which it is possible', () => {
    expect(mayFollowDoubt('ANSWER', 'RAISED')).toMatchObject({
      code: 'DOUBT_STATE_UNFIT',
      facts: { state: 'RAISED', possibleIn: ['FLAGGED'] },
    });
  });
});
