/** How far values are from being spread evenly. */
export interface Evenness {
  /** Largest distance between the shares seen and those of an even spread, 0 to 1. */
  readonly distance: number;
  /** Probability of a distance at least as large if they are even, by the limiting distribution. */
  readonly pValue: number;
}

const MOST_TERMS = 100;

/** Tail of the Kolmogorov distribution. */
function kolmogorovTail(scaled: number): number {
  if (scaled < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    const term = 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * scaled * scaled);
    sum += term;
    if (Math.abs(term) < 1e-12) break;
  }
  return Math.min(1, Math.max(0, sum));
}

/**
 * Kolmogorov and Smirnov's test of values against the even spread from 0 to 1. For reports alone.
 *
 * FL-16: tickets are spread evenly.
 */
export function evenSpread(values: Float64Array): Evenness {
  const sorted = values.toSorted();
  let distance = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] as number;
    distance = Math.max(distance, Math.abs(value - at / sorted.length), Math.abs((at + 1) / sorted.length - value));
  }
  const root = Math.sqrt(sorted.length);
  return { distance, pValue: sorted.length === 0 ? 1 : kolmogorovTail((root + 0.12 + 0.11 / root) * distance) };
}
