import { weightedByKeys, weightedUpsideDown } from '../../../support/draw/weightedSamplers';

/** A thousand entities, a quarter each of weight 1, 2, 5 and 10. */
const WEIGHTS = Array.from({ length: 1_000 }, (_, place) => [1, 2, 5, 10][place % 4] as number);
const SEEDS = Array.from({ length: 100 }, (_, at) => `seed ${at}`);

/** How many times as often weight 10 is drawn as weight 1. */
function ratio(sampler: typeof weightedByKeys, count: number): number {
  const times = new Map<number, number>();
  for (const seed of SEEDS) {
    for (const place of sampler(WEIGHTS, count, seed)) {
      const weight = WEIGHTS[place] as number;
      times.set(weight, (times.get(weight) ?? 0) + 1);
    }
  }
  return (times.get(10) ?? 0) / (times.get(1) ?? 0);
}

describe('why weighted keys are not used', () => {
  it('FL-9: miss their nominal ratio of ten the more, the more are drawn', () => {
    const ratios = [50, 200, 400].map((count) => ratio(weightedByKeys, count));
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
    expect(ratios.at(-1)).toBeLessThan(7);
  });

  it('FL-10: turned upside down as they are often quoted, draw the least weights most', () => {
    expect(ratio(weightedUpsideDown, 50)).toBe(0);
  });
});
