import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What is recorded of an agreement's life; the day decides the rest. */
export const RECORDED_STATES = [
  'APPLIED',
  'INCOMPLETE',
  'APPROVED',
  'NARROWED',
  'REFUSED',
  'SIGNED',
  'SUSPENDED',
  'ENDED',
] as const;

/** A recorded state. */
export type RecordedState = (typeof RECORDED_STATES)[number];

/** The state of an agreement on a day: a signed one is in force from its first day to its last. */
export type AgreementState = RecordedState | 'ACTIVE' | 'EXPIRED';

/** What can be done with an agreement that was applied for. */
export type AgreementAct =
  | 'COMPLETE'
  | 'ANSWER'
  | 'SIGN'
  | 'SUSPEND'
  | 'RESUME'
  | 'END'
  | 'ISSUE_CREDENTIAL'
  | 'REVOKE_CREDENTIAL';

/** First and last day of an agreement. */
export interface AgreementDays {
  readonly from: Day;
  readonly until: Day;
}

const ALLOWED: Readonly<Record<AgreementAct, readonly AgreementState[]>> = {
  COMPLETE: ['INCOMPLETE'],
  ANSWER: ['APPLIED'],
  SIGN: ['APPROVED', 'NARROWED'],
  SUSPEND: ['SIGNED', 'ACTIVE'],
  RESUME: ['SUSPENDED'],
  END: ['APPROVED', 'NARROWED', 'SIGNED', 'ACTIVE', 'SUSPENDED'],
  ISSUE_CREDENTIAL: ['SIGNED', 'ACTIVE'],
  REVOKE_CREDENTIAL: ['SIGNED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'EXPIRED'],
};
const LASTING: readonly RecordedState[] = ['APPROVED', 'NARROWED', 'SIGNED', 'SUSPENDED'];

/**
 * State of an agreement on a day
 *
 * A signed agreement is in force on its first day, on its last and between; after its last day it has expired, and so
 * has one that was suspended or never signed by then. 上海市数据条例 39 (the term is part of what is agreed)
 */
export function stateOn(recorded: RecordedState, { from, until }: AgreementDays, today: Day): AgreementState {
  if (LASTING.includes(recorded) && today > until) return 'EXPIRED';
  return recorded === 'SIGNED' && today >= from ? 'ACTIVE' : recorded;
}

/** Whether something can be done with an agreement in a state; otherwise the refusal names the states in which it can. */
export function mayFollow(act: AgreementAct, state: AgreementState): Verdict {
  if (ALLOWED[act].includes(state)) return lawful;
  return unlawful('AGREEMENT_STATE_UNFIT', '政务数据共享条例（国务院令第809号）', {
    act,
    state,
    possibleIn: ALLOWED[act],
  });
}
