import type { FrameCell } from '../draw/frameHeader';

/**
 * The largest probability of a cell, parts in a million, by which its entities are visited at all; 0 where every task leaves
 * it out. DR-10
 */
export function largestPpm(cell: FrameCell): number {
  return cell.reduce<number>((most, entry) => (typeof entry === 'number' && entry > most ? entry : most), 0);
}
