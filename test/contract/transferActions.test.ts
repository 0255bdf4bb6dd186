import { JUSTICE_STATES, type JusticeAct, justiceStep } from '../../subgraphs/enforcement/rules/transfers/justiceState';
import {
  REFERRAL_STATES,
  type ReferralAct,
  referralStep,
} from '../../subgraphs/enforcement/rules/transfers/referralState';

interface PageAction {
  readonly mutation: string;
  readonly states: readonly string[];
}

const { TRANSFER_ACTIONS } = jest.requireActual<{ TRANSFER_ACTIONS: readonly PageAction[] }>(
  '../../web/src/pages/cases/transfers/transferActions',
);
const { REFERRAL_ACTIONS } = jest.requireActual<{ REFERRAL_ACTIONS: readonly PageAction[] }>(
  '../../web/src/pages/cases/transfers/referralActions',
);

const TRANSFER_ACTS: Readonly<Record<JusticeAct, string>> = {
  DECIDE: 'decideJusticeTransfer',
  SEND: 'sendJusticeTransfer',
  RECEIVE: 'receiveJusticeTransfer',
  ANSWER: 'answerJusticeTransfer',
  OBJECT: 'objectToJusticeTransfer',
  HAND_OVER: 'handOverJusticeEvidence',
  RETURN: 'returnJusticeTransfer',
  CLOSE: 'closeJusticeTransfer',
};
const REFERRAL_ACTS: Readonly<Record<ReferralAct, string>> = {
  RECEIVE: 'receiveReferral',
  ANSWER: 'answerReferral',
  RETURN: 'returnReferral',
  REMIND: 'remindReferral',
  REOPEN: 'reopenReferral',
  CLOSE: 'closeReferral',
};

/** The states in which one of the actions with a mutation is offered. */
const offeredIn = (actions: readonly PageAction[], mutation: string, states: readonly string[]): string[] =>
  states.filter((state) => actions.some((one) => one.mutation === mutation && one.states.includes(state)));

describe('the actions of the pages of transfers, held against their tracks', () => {
  it.each(Object.entries(TRANSFER_ACTS))(
    'a transfer to the police, %s: is offered in the states of the rule',
    (act, mutation) => {
      const possible = JUSTICE_STATES.filter((state) => justiceStep(act as JusticeAct, state).lawful);
      expect(offeredIn(TRANSFER_ACTIONS, mutation, JUSTICE_STATES)).toEqual(possible);
    },
  );

  it.each(Object.entries(REFERRAL_ACTS))('a referral, %s: is offered in the states of the rule', (act, mutation) => {
    const possible = REFERRAL_STATES.filter((state) => referralStep(act as ReferralAct, state).lawful);
    expect(offeredIn(REFERRAL_ACTIONS, mutation, REFERRAL_STATES)).toEqual(possible);
  });
});
