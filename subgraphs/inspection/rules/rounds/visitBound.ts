import type { FrameCell } from '../draw/frameHeader';

/** The largest probability of a cell, parts in a million; 0 where every task leaves it out. */
export function largestPpm(cell: FrameCell): number {
  return cell.reduce<number>((most, entry) => (typeof entry === 'number' && entry > most ? entry : most), 0);
}

/**
 * The expected number of visits, in parts in a million: the sum over the entities of the largest probability that a task has
 * for each
 *
 * No way of drawing the tasks can be expected to send fewer, and one ticket for all tasks sends exactly so many on average.
 *
 * DR-10; 沪府发〔2020〕7号（十一）
 */
export function visitBound(cells: readonly { readonly cell: FrameCell; readonly size: number }[]): bigint {
  return cells.reduce((sum, { cell, size }) => sum + BigInt(largestPpm(cell)) * BigInt(size), 0n);
}
