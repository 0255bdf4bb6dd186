import { createHash } from 'node:crypto';
import { evenSpread } from '../../../../subgraphs/inspection/rules/fairness/kolmogorovSmirnov';

/** Numbers from 0 to 1 that follow from a seed. */
const numbers = (seed: string, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => {
    const digest = createHash('sha256').update(`${seed},${at}`).digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  });

describe('FL-16: Kolmogorov and Smirnov against the even spread', () => {
  it('finds the distance of values that were reckoned by hand', () => {
    expect(evenSpread(Float64Array.of(0.1, 0.2, 0.9)).distance).toBeCloseTo(2 / 3 - 0.2, 12);
    expect(evenSpread(Float64Array.of(0.25, 0.5, 0.75)).distance).toBeCloseTo(0.25, 12);
  });

  it('has the probabilities of the table: 1.358 root n for one in twenty, 1.949 for one in a thousand', () => {
    const at = (scaled: number) => {
      const n = 1_000_000;
      const shift = scaled / Math.sqrt(n);
      return evenSpread(Float64Array.from({ length: n }, (_, i) => Math.min(1, (i + 0.5) / n + shift))).pValue;
    };
    expect(at(1.3581)).toBeCloseTo(0.05, 2);
    expect(at(1.9495)).toBeCloseTo(0.001, 3);
  });

  it('does not flag tickets: of 300 fixed seeds no more below one in a hundred than chance allows', () => {
    const low = Array.from({ length: 300 }, (_, seed) => evenSpread(numbers(`seed ${seed}`, 400)).pValue).filter(
      (p) => p < 0.01,
    );
    expect(low.length).toBeLessThanOrEqual(9);
  });

  it('flags values that lean to one end, ever so slightly where there are many', () => {
    const leaning = numbers('leaning', 20_000).map((value) => value ** 1.1);
    expect(evenSpread(leaning).pValue).toBeLessThan(1e-6);
  });
});
