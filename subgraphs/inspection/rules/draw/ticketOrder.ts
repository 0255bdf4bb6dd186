import { ticketOf } from './drawSeed';
import type { FrameColumns } from './frameColumns';
import { CODE_LENGTH } from './frameLine';
import { type Steps, throughRows } from './steps';

const HALF_BITS = 16;
const HALVES = 1 << HALF_BITS;

/** The code of a row. */
export function codeAt({ codes }: FrameColumns, row: number): string {
  return codes.toString('latin1', row * CODE_LENGTH, (row + 1) * CODE_LENGTH);
}

/**
 * Rows in the order of (ticket, code). Sorts by the first 32 bits of the tickets; where those are the same, and among
 * millions of rows they are for a thousand pairs, by all 256.
 *
 * FL-3, FL-4
 */
export function* ticketOrder(columns: FrameColumns, seed: string): Steps<Uint32Array> {
  const rows = columns.prefixes.length;
  const given = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) given[row] = row;
  const byLowHalf = yield* sortByHalf(given, columns.prefixes, 0);
  const order = yield* sortByHalf(byLowHalf, columns.prefixes, HALF_BITS);
  yield* settleTies(order, columns, seed);
  return order;
}

/** Sorts by 16 bits of the prefixes and leaves rows that have the same ones in their order. */
function* sortByHalf(order: Uint32Array, prefixes: Uint32Array, shift: number): Steps<Uint32Array> {
  const next = new Uint32Array(HALVES + 1);
  yield* throughRows(prefixes.length, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const half = ((prefixes[row] as number) >>> shift) & (HALVES - 1);
      next[half + 1] = (next[half + 1] as number) + 1;
    }
  });
  for (let half = 0; half < HALVES; half += 1) next[half + 1] = (next[half + 1] as number) + (next[half] as number);
  const sorted = new Uint32Array(order.length);
  yield* throughRows(order.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = order[at] as number;
      const half = ((prefixes[row] as number) >>> shift) & (HALVES - 1);
      const place = next[half] as number;
      sorted[place] = row;
      next[half] = place + 1;
    }
  });
  return sorted;
}

function* settleTies(order: Uint32Array, columns: FrameColumns, seed: string): Steps<void> {
  const { prefixes } = columns;
  const prefixAt = (place: number) => prefixes[order[place] as number];
  let first = 0;
  yield* throughRows(order.length, (_, to) => {
    while (first < to) {
      let end = first + 1;
      while (end < order.length && prefixAt(end) === prefixAt(first)) end += 1;
      if (end > first + 1) order.set(byWholeTicket(order.subarray(first, end), columns, seed), first);
      first = end;
    }
  });
}

function byWholeTicket(rows: Uint32Array, columns: FrameColumns, seed: string): number[] {
  const held = Array.from(rows, (row) => ({ row, ticket: ticketOf(seed, codeAt(columns, row)) }));
  return held
    .sort((a, b) => (a.ticket === b.ticket ? a.row - b.row : a.ticket < b.ticket ? -1 : 1))
    .map(({ row }) => row);
}
