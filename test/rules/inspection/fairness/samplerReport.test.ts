import { givenPpms } from '../../../../subgraphs/inspection/rules/draw/checkHeaderTables';
import type { HeaderTables } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { samplerReport } from '../../../../subgraphs/inspection/rules/fairness/samplerReport';
import { systematicFromAnywhere, systematicRoundedDown } from '../../../support/draw/flawedSamplers';
import { manifoldTables } from '../../../support/draw/illustrativeTables';
import { seedFrom, testFrame } from '../../../support/draw/judgedFrame';

const TERMS = { falseAlarm: 0.001, stretches: 50 };
const SIZE = 1_000;

const seeds = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => seedFrom(`${name} ${at}`));

/** The report of a way of drawing an equal share of the test's frame. */
function reportOf(sampler: (size: number, count: number, seed: string) => number[], count: number, repetitions = 500) {
  const { frame } = testFrame(SIZE, [(count / SIZE) * 1_000_000]);
  return samplerReport(
    frame,
    seeds('flawed', repetitions).map((seed) => sampler(SIZE, count, seed)),
    TERMS,
  );
}

const flagged = ({ tests }: ReturnType<typeof samplerReport>): string[] =>
  tests.filter(({ isFlagged }) => isFlagged).map(({ name }) => name);

describe('FL-16: the fairness report', () => {
  it('flags a systematic sample that begins anywhere: the end of the list is drawn more often', () => {
    const report = reportOf(systematicFromAnywhere, 60);
    expect(flagged(report)).toEqual(expect.arrayContaining(['PLACE_IN_LIST', 'DISTRICT', 'EACH_ENTITY']));
    const [place] = report.tests;
    const shares = place?.groups.map(({ drawn, expected }) => drawn / expected) ?? [];
    expect(shares.slice(-10).reduce((a, b) => a + b)).toBeGreaterThan(2 * shares.slice(0, 10).reduce((a, b) => a + b));
  });

  it('flags a systematic sample whose step was rounded down, and counts those it can never reach', () => {
    const report = reportOf(systematicRoundedDown, 300);
    expect(flagged(report)).toEqual(expect.arrayContaining(['PLACE_IN_LIST', 'DISTRICT', 'EACH_ENTITY']));
    expect(report.neverDrawn).toBe(SIZE - 300 * 3);
  });

  it('flags both from few repetitions already', () => {
    expect(reportOf(systematicFromAnywhere, 60, 100).isFlagged).toBe(true);
    expect(reportOf(systematicRoundedDown, 300, 100).isFlagged).toBe(true);
  });

  it.each<[string, number[], HeaderTables | null]>([
    ['equal probabilities', [60_000], null],
    ['unequal probabilities', [5_000, 30_000, 120_000, 400_000], null],
    ['many small cells', [...givenPpms(manifoldTables)], manifoldTables],
    ['some who are drawn for certain', [20_000, 1_000_000], null],
  ])('does not flag the draw of 500 fixed seeds: %s', (_, ppms, tables) => {
    const { frame, draw } = testFrame(SIZE, ppms, tables ?? undefined);
    const report = samplerReport(frame, seeds('fair', 500).map(draw), TERMS);
    expect(flagged(report)).toEqual([]);
    expect(report.neverDrawn).toBe(0);
  });

  it('flags the draw no more often than the stated false alarm: of 200 reports at one in twenty, 20 at most', () => {
    const { frame, draw } = testFrame(400, [20_000, 80_000, 300_000]);
    const alarms = Array.from({ length: 200 }, (_, at) =>
      samplerReport(frame, seeds(`report ${at}`, 40).map(draw), { falseAlarm: 0.05, stretches: 20 }),
    ).filter(({ isFlagged }) => isFlagged);
    expect(alarms.length).toBeLessThanOrEqual(20);
  });

  it('gives every pair of entities a chance, which a systematic sample does not (FL-11)', () => {
    const { draw } = testFrame(8, [250_000]);
    const together = (samples: number[][]): number =>
      new Set(samples.flatMap((sample) => sample.flatMap((a) => sample.filter((b) => a < b).map((b) => `${a},${b}`))))
        .size;
    expect(together(seeds('pairs', 300).map(draw))).toBe((8 * 7) / 2);
    expect(together(seeds('pairs', 300).map((seed) => systematicRoundedDown(8, 2, seed)))).toBe(4);
  });
});
