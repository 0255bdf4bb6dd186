import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Where a doubt about a fact stands. */
export const DOUBT_STATES = [
  'RAISED',
  'FLAGGED',
  'CORRECTING',
  'ESCALATED',
  'UPHELD',
  'CORRECTED',
  'WITHDRAWN',
] as const;

/** One of the states. */
export type DoubtState = (typeof DOUBT_STATES)[number];

/** What somebody does with a doubt that was raised. */
export type DoubtAct = 'FLAG' | 'ANSWER' | 'ESCALATE' | 'DECIDE';

/** How a doubt can be decided: the fact stands, is corrected, or is withdrawn. */
export const DOUBT_OUTCOMES = ['UPHOLD', 'CORRECT', 'WITHDRAW'] as const;

/** One of the outcomes. */
export type DoubtOutcome = (typeof DOUBT_OUTCOMES)[number];

/** States in which a doubt is shown to all who hold the fact. */
export const SHOWN_STATES: readonly DoubtState[] = ['FLAGGED', 'CORRECTING', 'ESCALATED'];

/** States in which nothing more is due. */
export const CLOSED_STATES: readonly DoubtState[] = ['UPHELD', 'CORRECTED', 'WITHDRAWN'];

const ALLOWED: Readonly<Record<DoubtAct, readonly DoubtState[]>> = {
  FLAG: ['RAISED'],
  ANSWER: ['FLAGGED'],
  ESCALATE: ['FLAGGED', 'CORRECTING', 'UPHELD'],
  DECIDE: ['ESCALATED'],
};

/**
 * Whether something can be done with a doubt in a state; otherwise the refusal names the states in which it can
 *
 * A doubt is flagged before it is answered, so that whoever holds the fact knows of it while it is verified.
 *
 * 《上海市社会信用条例》第三十六条；政务数据共享条例（国务院令第809号）第二十六条
 */
export function mayFollowDoubt(act: DoubtAct, state: DoubtState): Verdict {
  if (ALLOWED[act].includes(state)) return lawful;
  return unlawful('DOUBT_STATE_UNFIT', '政务数据共享条例（国务院令第809号） 26', {
    act,
    state,
    possibleIn: ALLOWED[act],
  });
}
