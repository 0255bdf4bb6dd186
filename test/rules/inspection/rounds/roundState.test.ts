import {
  ROUND_STATES,
  type RoundState,
  type RoundStep,
  roundStep,
} from '../../../../subgraphs/inspection/rules/rounds/roundState';

const POSSIBLE: Readonly<Record<RoundStep, readonly RoundState[]>> = {
  COMMIT_NONCE: ['OPEN'],
  COMMIT: ['OPEN'],
  FREEZE: ['FREEZING'],
  TELL_BEACON: ['COMMITTED'],
  REVEAL: ['BEACON_TOLD'],
  DRAW: ['DRAWING'],
  REPLACE: ['DRAWN'],
  VOID: ['OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING'],
};

describe('FL-1, FL-2: a round', () => {
  it.each(Object.entries(POSSIBLE))('takes the step %s in its states, and in no other', (act, possible) => {
    for (const state of ROUND_STATES) {
      const verdict = roundStep(act as RoundStep, state);
      if (possible.includes(state)) expect({ state, ...verdict }).toEqual({ state, lawful: true });
      else expect(verdict).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { act, state, possibleIn: possible } });
    }
  });
});
