import type { FrameCell } from '../draw/frameHeader';
import { WHOLE } from '../plans/planTask';

/** First probability of each band, in parts in a million; a band ends where the next begins, the last is certainty. */
export const BAND_STARTS: readonly number[] = [
  1,
  5_000,
  10_000,
  20_000,
  50_000,
  100_000,
  200_000,
  300_000,
  600_000,
  WHOLE,
];

/** How many objects have a probability from `fromPpm` up to, and not including, `toPpm`; both 1,000,000 is certainty. */
export interface ProbabilityBand {
  readonly fromPpm: number;
  readonly toPpm: number;
  readonly objects: number;
}

/**
 * How many objects have which probability for a task, by bands
 *
 * Whoever approves a plan sees on whom it falls before anybody is drawn. `at` is the place of the task.
 *
 * DR-9；11e
 */
export function probabilityBands(cells: readonly FrameCell[], sizes: readonly number[], at: number): ProbabilityBand[] {
  const counts = BAND_STARTS.map(() => 0);
  cells.forEach((cell, place) => {
    const ppm = cell[at];
    if (typeof ppm !== 'number') return;
    const band = BAND_STARTS.findLastIndex((start) => start <= ppm);
    counts[band] = (counts[band] ?? 0) + (sizes[place] ?? 0);
  });
  return BAND_STARTS.map((fromPpm, band) => ({
    fromPpm,
    toPpm: BAND_STARTS[band + 1] ?? WHOLE,
    objects: counts[band] ?? 0,
  }));
}
