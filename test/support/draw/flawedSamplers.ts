import { createHash } from 'node:crypto';

/** Whole numbers below a bound that follow from a seed, without end. */
function* numbersBelow(bound: number, seed: string): Generator<number> {
  for (let at = 0; ; at += 1) {
    const digest = createHash('sha256').update(`${seed},${at}`).digest('hex');
    yield Number(BigInt(`0x${digest}`) % BigInt(bound));
  }
}

/**
 * Systematic sampling that begins anywhere in the list: every k-th entity from a start in 1..N, and what runs over the end
 * is made up for by entities drawn evenly from the rest. Who stands late in the list is drawn more often.
 */
export function systematicFromAnywhere(size: number, count: number, seed: string): number[] {
  const numbers = numbersBelow(size, seed);
  const step = Math.floor(size / count);
  const start = numbers.next().value as number;
  const drawn = new Set<number>();
  for (let place = start; place < size && drawn.size < count; place += step) drawn.add(place);
  for (const place of numbers) {
    if (drawn.size >= count) break;
    drawn.add(place);
  }
  return [...drawn];
}

/**
 * Systematic sampling by a step that was rounded down, from a start within the first step: who stands after the last place
 * that can be reached is never drawn.
 */
export function systematicRoundedDown(size: number, count: number, seed: string): number[] {
  const step = Math.floor(size / count);
  const start = numbersBelow(step, seed).next().value as number;
  return Array.from({ length: count }, (_, at) => start + at * step);
}
