import { createHash } from 'node:crypto';

/** A number between 0 and 1 that follows from a text. */
export function uniformOf(text: string): number {
  return (createHash('sha256').update(text).digest().readUIntBE(0, 6) + 0.5) / 2 ** 48;
}

type KeyOf = (uniform: number, weight: number) => number;

function smallestKeys(weights: readonly number[], count: number, seed: string, keyOf: KeyOf): number[] {
  const keys = weights.map((weight, place) => ({ place, key: keyOf(uniformOf(`${seed},${place}`), weight) }));
  return keys
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ place }) => place);
}

/** Weighted sampling by keys as Efraimidis and Spirakis define it: the smallest -ln(u)/w, which is the largest u^(1/w). */
export function weightedByKeys(weights: readonly number[], count: number, seed: string): number[] {
  return smallestKeys(weights, count, seed, (uniform, weight) => -Math.log(uniform) / weight);
}

/** The same as it is often misquoted: the largest u/w, which prefers small weights. */
export function weightedUpsideDown(weights: readonly number[], count: number, seed: string): number[] {
  return smallestKeys(weights, count, seed, (uniform, weight) => -uniform / weight);
}
