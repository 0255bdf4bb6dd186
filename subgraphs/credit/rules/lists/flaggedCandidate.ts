import type { CandidateState } from './candidateStep';

/** The ground on which whom an inspection could not reach might be listed. */
export const FLAGGED_GROUND = 'UNREACHABLE';

/** What of a candidate decides what a flag of an inspection makes of it. */
export interface FlaggedCandidate {
  readonly state: CandidateState;
  /** Number of the flag that made it; null for one that was reported by hand. */
  readonly flag: string | null;
  /** Day on which that flag was taken back. */
  readonly flagWithdrawnOn: string | null;
}

/**
 * What a flag that is told makes of the candidates of its finding: a new one, once; the flag of one that was reported by
 * hand; or nothing, where it is known or another stands
 *
 * A finding is worked on once. What was corrected away, and is found anew, is a finding of its own.
 *
 * DR-24, CR-10
 */
export function flagRaised<Row extends FlaggedCandidate>(
  number: string,
  ofFinding: readonly Row[],
): 'NEW' | 'KNOWN' | Row {
  if (ofFinding.some(({ flag }) => flag === number)) return 'KNOWN';
  const byHand = ofFinding.find(({ flag }) => flag === null);
  if (byHand) return byHand;
  return ofFinding.some(({ state }) => state !== 'DISMISSED') ? 'KNOWN' : 'NEW';
}

/**
 * What the end of a flag makes of its candidate: one that nobody has dealt with is dismissed, on others it is marked, once
 *
 * DR-24
 */
export function flagTakenBack(candidate: FlaggedCandidate | undefined): 'DISMISS' | 'MARK' | 'NOTHING' {
  if (candidate === undefined || candidate.flagWithdrawnOn !== null) return 'NOTHING';
  return candidate.state === 'OPEN' ? 'DISMISS' : 'MARK';
}
