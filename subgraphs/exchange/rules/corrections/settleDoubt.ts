import type { DoubtOutcome, DoubtState } from './doubtState';

/** What the feed says last of the fact that was doubted. */
export interface PresentFact {
  /** Number of its event in the feed. */
  readonly seq: bigint;
  readonly withdrawn: boolean;
  /** Digest of what the doubted field says; null where the fact is withdrawn. */
  readonly digest: string | null;
}

/** The doubt as the fact is held against it. */
export interface SettledDoubt {
  readonly state: DoubtState;
  readonly outcome: DoubtOutcome | null;
  /** Number of the event that was doubted. */
  readonly doubtedSeq: bigint;
  readonly doubtedDigest: string;
}

/** What has become of the fact since it was doubted. */
export type FactChange = 'SAME' | 'CHANGED' | 'GONE';

/** What has become of the doubted field since. */
export function factChange({ doubtedSeq, doubtedDigest }: SettledDoubt, present: PresentFact): FactChange {
  if (present.withdrawn) return 'GONE';
  return present.seq > doubtedSeq && present.digest !== doubtedDigest ? 'CHANGED' : 'SAME';
}

/**
 * A decision and the fact never disagree
 *
 * A doubt is closed as corrected when the field says something else than was doubted, as withdrawn when the fact is
 * gone, and waits until then. Should the doubted value come back after that, the doubt does too. Null where nothing
 * changes.
 *
 * 政务数据共享条例（国务院令第809号）第二十六条；《上海市数据条例》第三十五条
 */
export function settleDoubt(doubt: SettledDoubt, present: PresentFact): 'CORRECTED' | 'WITHDRAWN' | 'REOPENED' | null {
  const change = factChange(doubt, present);
  const isClosed = doubt.state === 'CORRECTED' || doubt.state === 'WITHDRAWN';
  if (isClosed) return change === 'SAME' ? 'REOPENED' : null;
  if (doubt.state !== 'CORRECTING') return null;
  if (change === 'GONE') return 'WITHDRAWN';
  return change === 'CHANGED' && doubt.outcome === 'CORRECT' ? 'CORRECTED' : null;
}
