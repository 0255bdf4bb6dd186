/** Tickets that a report draws at most, over all its seeds. */
const MOST_TICKETS = 30_000_000;
const MOST_SEEDS = 500;
const LEAST_SEEDS = 20;

/** Probability that a fair draw is flagged by a whole report, over all of its tests. */
export const FALSE_ALARM = 0.001;

/** Stretches into which the sorted list is parted. */
export const STRETCHES = 50;

/** How many fixed seeds a report on a frame draws: as many as 500 where the frame is small, 20 where it is the whole city. */
export function reportSeeds(entities: number): number {
  return Math.max(LEAST_SEEDS, Math.min(MOST_SEEDS, Math.floor(MOST_TICKETS / Math.max(1, entities))));
}
