import { horvitzThompson, type ResultCell } from '../../../../subgraphs/inspection/rules/fairness/horvitzThompson';
import { seedFrom, testFrame } from '../../../support/draw/judgedFrame';

const PPMS = [10_000, 50_000, 200_000, 600_000];
const SIZE = 4_000;

/** Whether an entity has the problem: the more often its class is drawn, the more of it do. */
const hasProblem = (place: number, ppm: number): boolean => place % 100 < ppm / 10_000 + 5;

/** The results of a draw by cells. */
function resultsOf(places: readonly number[], ppmOf: (place: number) => number): ResultCell[] {
  return PPMS.map((ppm) => {
    const drawn = places.filter((place) => ppmOf(place) === ppm);
    const problems = drawn.filter((place) => hasProblem(place, ppm)).length;
    return { size: SIZE / PPMS.length, ppm, drawn: drawn.length, results: drawn.length, problems };
  });
}

describe('FL-19: the rate of problems, weighted by the probability of the draw', () => {
  const { frame, draw } = testFrame(SIZE, PPMS);
  const everybody = Array.from({ length: SIZE }, (_, place) => place);
  const truth = everybody.filter((place) => hasProblem(place, frame.ppmOf(place))).length / SIZE;
  const estimates = Array.from({ length: 300 }, (_, at) =>
    horvitzThompson(resultsOf(draw(seedFrom(`estimate ${at}`)), frame.ppmOf)),
  );
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('is right on average over 300 fixed seeds, where the share among the inspected is far too high', () => {
    expect(Math.abs(mean(estimates.map((one) => one?.rate ?? 0)) - truth)).toBeLessThan(0.01);
    expect(mean(estimates.map((one) => one?.unweighted ?? 0)) - truth).toBeGreaterThan(0.15);
  });

  it('lies with its interval around the truth in 94 of 100 draws or more', () => {
    const covered = estimates.filter((one) => one && one.low <= truth && truth <= one.high);
    expect(covered.length / estimates.length).toBeGreaterThanOrEqual(0.94);
  });

  it('lets those with a result stand for those of their cell without one', () => {
    const whole = { size: 100, ppm: 200_000, drawn: 20, results: 20, problems: 5 };
    const half = { ...whole, results: 10, problems: 2.5 };
    const other = { size: 900, ppm: 100_000, drawn: 90, results: 90, problems: 9 };
    expect(horvitzThompson([half, other])?.rate).toBeCloseTo(horvitzThompson([whole, other])?.rate ?? 0, 12);
    expect(horvitzThompson([whole, other])?.rate).toBeCloseTo((100 * 0.25 + 900 * 0.1) / 1_000, 12);
  });

  it('is not certain of nobody because three had nothing', () => {
    const few = { size: 1_000, ppm: 3_000, drawn: 3, results: 3, problems: 0 };
    const none = horvitzThompson([few]);
    expect([none?.rate, none?.low]).toEqual([0, 0]);
    expect(none?.high).toBeCloseTo(1.959964 ** 2 / (3 + 1.959964 ** 2), 6);
    const all = horvitzThompson([{ ...few, problems: 3 }]);
    expect([all?.rate, all?.high]).toEqual([1, 1]);
    expect(all?.low).toBeCloseTo(1 - (none?.high ?? 0), 12);
  });

  it('is certain where everybody has a result, and says nothing without one', () => {
    const all = { size: 40, ppm: 1_000_000, drawn: 40, results: 40, problems: 10 };
    expect(horvitzThompson([all])).toMatchObject({ rate: 0.25, low: 0.25, high: 0.25, entities: 40 });
    expect(horvitzThompson([{ ...all, results: 0, problems: 0 }])).toBeNull();
  });
});
