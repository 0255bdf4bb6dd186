import type { RoundState } from './roundState';

/** Why a round came to nothing by itself. */
export const OVERDUE_GROUNDS = ['NOT_COMMITTED', 'BEACON_NOT_TOLD', 'REVEAL_MISSING'] as const;

/** Why a round came to nothing. */
export type VoidGround = (typeof OVERDUE_GROUNDS)[number] | 'OVERSEER' | 'FRAME_CHANGED';

/** A round as far as its moments go; all ISO 8601 in UTC. */
export interface TimedRound {
  readonly state: RoundState;
  readonly notBefore: string;
  readonly revealDue: string;
}

const AFTER_DUE: Partial<Record<RoundState, VoidGround>> = {
  COMMITTED: 'BEACON_NOT_TOLD',
  BEACON_TOLD: 'REVEAL_MISSING',
};

/**
 * Why a round is void by now, undefined where it is not
 *
 * One that is not committed to before the randomness exists never will be; one that lacks the randomness or a nonce after
 * the due moment cannot be drawn. It is void on the record, and nobody gains by having kept his nonce back.
 *
 * FL-2, FL-18; 沪府发〔2020〕7号（十一）
 */
export function overdueRound({ state, notBefore, revealDue }: TimedRound, now: string): VoidGround | undefined {
  if (state === 'OPEN' && now >= notBefore) return 'NOT_COMMITTED';
  return now > revealDue ? AFTER_DUE[state] : undefined;
}
