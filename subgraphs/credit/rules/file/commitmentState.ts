import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 承诺状态 Where a commitment stands: made, kept; or a breach was found, ordered to be put right, put right, revoked. */
export const COMMITMENT_STATES = ['MADE', 'KEPT', 'BREACH_FOUND', 'ORDERED', 'FIXED', 'REVOKED'] as const;

/** One of the states. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What is done with a commitment. */
export type CommitmentAct = 'CHECK' | 'DISMISS' | 'ORDER' | 'FIX' | 'REVOKE';

const POSSIBLE: Readonly<Record<CommitmentAct, CommitmentState>> = {
  CHECK: 'MADE',
  DISMISS: 'BREACH_FOUND',
  ORDER: 'BREACH_FOUND',
  FIX: 'ORDERED',
  REVOKE: 'ORDERED',
};

/** States in which a breach is established. */
export const BREACH_STATES: readonly CommitmentState[] = ['ORDERED', 'FIXED', 'REVOKED'];

/**
 * A promise is checked; a breach is ordered to be put right, and what was decided is revoked only where it is not
 *
 * What a handler found is no breach until the head of the department has ordered that it be put right; a finding that does
 * not hold is dismissed, and the promise stands to be checked again.
 *
 * 《上海市优化营商环境条例》第二十七条
 */
export function commitmentStep(act: CommitmentAct, state: CommitmentState): Verdict {
  return workStep({ act, state, possibleIn: [POSSIBLE[act]], article: '上海市优化营商环境条例 27' });
}
