import type { PlannedShares } from '../../rules/evaluation/plannedProportions';

/** Shares of counted subjects, per mille to one decimal; all of them 0 where there is nobody. */
export function sharesOf({ lower, ordinary, higher }: PlannedShares): PlannedShares {
  const all = lower + ordinary + higher;
  const share = (part: number): number => (all === 0 ? 0 : Math.round((part * 10_000) / all) / 10);
  return { lower: share(lower), ordinary: share(ordinary), higher: share(higher) };
}

/** How far something that scores subjects has come. */
export interface Scoring {
  readonly subjects: number;
  readonly scored: number;
}

/** How far it has come, and which share of all that is. */
export interface Progress extends Scoring {
  /** 1 where there is nothing to score. */
  readonly share: number;
}

/** The progress of something that scores subjects. */
export function progressOf({ subjects, scored }: Scoring): Progress {
  return { subjects, scored, share: subjects === 0 ? 1 : scored / subjects };
}
