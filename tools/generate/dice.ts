import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed and label always throw the same numbers, in any order of entities. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  /** True with probability `share` (0 to 1). */
  chance(share: number): boolean;
  /** One of the list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One of the pairs' values, as likely as its weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
}

const STEP = 0x6d2b79f5;

/** Dice of one purpose: `seed` names the city, `label` the throw. The generator is mulberry32 over a hashed seed. */
export function createDice(seed: string, label: string): Dice {
  let state = createHash('sha256').update(`${seed}\n${label}`).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return {
    int: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    pick,
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      return (pairs.at(-1) as (typeof pairs)[number])[0];
    },
  };
}
