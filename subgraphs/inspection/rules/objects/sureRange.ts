import type { FrameCell } from '../draw/frameHeader';
import { WHOLE } from '../plans/planTask';

/** Numbers between which a count lies for sure. */
export interface SureRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Between which numbers the objects drawn for a task lie, whatever the seed
 *
 * Of a cell of N with probability p either the whole part of p x N is drawn, or one more, so that the chance of each object
 * is exactly p. `at` is the place of the task.
 *
 * FL-7, FL-20
 */
export function sureRange(cells: readonly FrameCell[], sizes: readonly number[], at: number): SureRange {
  let [least, most] = [0n, 0n];
  cells.forEach((cell, place) => {
    const ppm = cell[at];
    if (typeof ppm !== 'number') return;
    const expected = BigInt(ppm) * BigInt(sizes[place] ?? 0);
    least += expected / BigInt(WHOLE);
    most += (expected + BigInt(WHOLE - 1)) / BigInt(WHOLE);
  });
  return { least: Number(least), most: Number(most) };
}
