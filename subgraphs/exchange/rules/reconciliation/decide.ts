import type { Candidate } from './judgeCandidate';
import { CERTAIN } from './reasons';

/** What became of a row. */
export const DECISIONS = ['MATCH', 'TIE', 'CANDIDATES', 'NONE', 'REFUSED'] as const;

/** One of the decisions. */
export type Decision = (typeof DECISIONS)[number];

/** So close to the best, a second candidate could be the one that is meant. */
export const MARGIN = 10;
/** Less alike than this is not worth a person's time. */
export const LEAST_SCORE = 40;
const FULL = 100;

/** The candidates of a row, the best first, and what they come to. */
export interface Decided {
  readonly decision: Exclude<Decision, 'REFUSED'>;
  readonly candidates: readonly Candidate[];
}

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || Number(a.entity.uscc > b.entity.uscc) - Number(a.entity.uscc < b.entity.uscc);

const isCertain = ({ score, reasons }: Candidate): boolean =>
  score === FULL && reasons.some((reason) => CERTAIN.has(reason));

/**
 * Whether a row may be accepted without a person
 *
 * Only where one entity has the very code or the very name, nothing speaks against it, and no other comes within ten
 * points of it. Two that come so close to one another are a tie, and a tie is never accepted; neither is a repair, a
 * former name or any likeness, however high its score.
 */
export function decide(found: readonly Candidate[]): Decided {
  const candidates = found.filter(({ score }) => score >= LEAST_SCORE).sort(byScore);
  const [best, second] = candidates;
  if (best === undefined) return { decision: 'NONE', candidates };
  if (second !== undefined && best.score - second.score <= MARGIN) return { decision: 'TIE', candidates };
  return { decision: isCertain(best) ? 'MATCH' : 'CANDIDATES', candidates };
}
