import { sha256Hex } from '../../../../kernel/values/sha256';
import { WHOLE } from '../plans/planTask';

/** A department's nonce, opened. */
export interface Reveal {
  readonly department: string;
  /** 64 lowercase hexadecimal digits. */
  readonly nonce: string;
}

/** What a seed is made of. */
export interface SeedParts {
  /** Number of the round. */
  readonly round: string;
  readonly frameHash: string;
  /** The randomness as it was told: decimal digits of dice or lottery, hexadecimal digits of drand. */
  readonly beacon: string;
  /** By department, in any order. */
  readonly reveals: readonly Reveal[];
}

/**
 * The seed of a round: frozen frame, public randomness and every department's secret in one hash, so that nobody alone
 * can choose it. Reveals join in the order of their departments' codes.
 *
 * FL-2
 */
export function seedOf({ round, frameHash, beacon, reveals }: SeedParts): string {
  const sorted = [...reveals].sort((a, b) => (a.department < b.department ? -1 : 1));
  const reveal = sorted.map(({ nonce }) => nonce).join(',');
  return sha256Hex(`cn.sh.drh/draw/v1|plan=${round}|frame=${frameHash}|beacon=${beacon}|reveal=${reveal}`);
}

/** What a department publishes of a nonce before it is opened: SHA-256 of its 64 hexadecimal digits as text. */
export function commitNonce(nonce: string): string {
  return sha256Hex(nonce);
}

/**
 * The ticket of an object in a round, the same one for every department.
 *
 * FL-3
 */
export function ticketOf(seed: string, uscc: string): string {
  return sha256Hex(`${seed},${uscc}`);
}

/** Where the rounding of a cell's counts begins: 0 to 999,999, the same for all tasks of the cell. */
export function cellOffset(seed: string, cell: number): number {
  return Number(BigInt(`0x${sha256Hex(`${seed},cell,${cell}`)}`) % BigInt(WHOLE));
}

/**
 * How many of a cell's objects are drawn: floor((ppm * size + offset) / 1,000,000). Over all offsets it is the floor of
 * ppm * size / 1,000,000 or one more, and exactly that number on average.
 *
 * FL-7, FL-20
 */
export function drawCount(ppm: number, size: number, offset: number): number {
  return Number((BigInt(ppm) * BigInt(size) + BigInt(offset)) / BigInt(WHOLE));
}
