import { allSteps, type Steps, throughRows } from '../draw/steps';
import { WHOLE } from '../plans/planTask';
import { chiSquareTail } from './chiSquare';
import { type InclusionGroup, type InclusionTest, inclusionTest } from './inclusionTest';

/** What a draw is judged by: who could be drawn, and with what in common. */
export interface JudgedFrame {
  /** Entities in the order of the frame. */
  readonly size: number;
  /** Probability of being drawn in parts in a million, by place in the frame. */
  ppmOf(place: number): number;
  /** Ways of parting the entities: a name, and the group of each place. */
  readonly partings: readonly { readonly name: string; groupOf(place: number): string }[];
}

/** How often a fair draw may be flagged by a report, and over how many repetitions the report looks. */
export interface ReportTerms {
  /** Probability that a fair draw is flagged, over all tests of the report together, 0 to 1. */
  readonly falseAlarm: number;
  readonly stretches: number;
}

/** What a report found. */
export interface SamplerReport {
  readonly repetitions: number;
  readonly tests: readonly (InclusionTest & { readonly name: string; readonly isFlagged: boolean })[];
  /** How many entities never were drawn of whom 25 draws or more were to be expected. */
  readonly neverDrawn: number;
  readonly isFlagged: boolean;
}

const FEWEST_EXPECTED = 5;
const EXPECTED_OF_THE_MISSED = 25;

/** How often each place of a frame was drawn, over so many repetitions. */
export interface DrawnTimes {
  readonly times: Uint32Array;
  readonly repetitions: number;
}

function* groupsOf(
  { size, ppmOf }: JudgedFrame,
  groupOf: (place: number) => string,
  { times, repetitions }: DrawnTimes,
): Steps<InclusionGroup[]> {
  const groups = new Map<string, { group: string; drawn: number; expected: number; variance: number }>();
  yield* throughRows(size, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const group = groupOf(place);
      const sums = groups.get(group) ?? { group, drawn: 0, expected: 0, variance: 0 };
      if (!groups.has(group)) groups.set(group, sums);
      const p = ppmOf(place) / WHOLE;
      sums.drawn += times[place] as number;
      sums.expected += p * repetitions;
      sums.variance += p * (1 - p) * repetitions;
    }
  });
  return [...groups.values()];
}

/** Each entity as a group of its own, and who never was drawn; of those that are drawn for certain nothing is to be learned. */
function* eachEntity(
  { size, ppmOf }: JudgedFrame,
  { times, repetitions }: DrawnTimes,
): Steps<{ readonly test: InclusionTest; readonly neverDrawn: number }> {
  let [statistic, degrees, neverDrawn] = [0, 0, 0];
  yield* throughRows(size, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const expected = (ppmOf(place) / WHOLE) * repetitions;
      const variance = expected * (1 - ppmOf(place) / WHOLE);
      if (times[place] === 0 && expected >= EXPECTED_OF_THE_MISSED) neverDrawn += 1;
      if (expected < FEWEST_EXPECTED || variance === 0) continue;
      statistic += ((times[place] as number) - expected) ** 2 / variance;
      degrees += 1;
    }
  });
  return { test: { groups: [], statistic, degrees, pValue: chiSquareTail(statistic, degrees) }, neverDrawn };
}

/** What of the frame is judged by its group. */
function* groupTests(frame: JudgedFrame, counted: DrawnTimes, stretches: number) {
  const stretchOf = (place: number): string => String(Math.floor((place * stretches) / frame.size));
  const tests: (InclusionTest & { readonly name: string })[] = [];
  for (const { name, groupOf } of [{ name: 'PLACE_IN_LIST', groupOf: stretchOf }, ...frame.partings]) {
    tests.push({ name, ...inclusionTest(yield* groupsOf(frame, groupOf, counted)) });
  }
  return tests;
}

/**
 * Judges how often the places of a frame were drawn: by each parting, by the place in the list in stretches, and, where
 * there were several repetitions, entity by entity. The false alarm is shared out among the tests, so that a fair draw is
 * flagged by the whole report no more often than stated. Gives way to others as it goes.
 *
 * FL-16; 沪府发〔2020〕7号（十一）
 */
export function* judgingTimes(
  frame: JudgedFrame,
  counted: DrawnTimes,
  { falseAlarm, stretches }: ReportTerms,
): Steps<SamplerReport> {
  const { repetitions } = counted;
  const groups = yield* groupTests(frame, counted, stretches);
  const { test, neverDrawn } = yield* eachEntity(frame, counted);
  const all = repetitions > 1 ? [...groups, { name: 'EACH_ENTITY', ...test }] : groups;
  const tests = all.map((one) => ({ ...one, isFlagged: one.pValue < falseAlarm / all.length }));
  return { repetitions, tests, neverDrawn, isFlagged: tests.some(({ isFlagged }) => isFlagged) };
}

/** Judges a way of drawing by what it draws over many seeds: places in the frame, a list for each seed. See `judgingTimes`. */
export function samplerReport(
  frame: JudgedFrame,
  draws: Iterable<Iterable<number>>,
  terms: ReportTerms,
): SamplerReport {
  const times = new Uint32Array(frame.size);
  let repetitions = 0;
  for (const drawn of draws) {
    for (const place of drawn) times[place] = (times[place] as number) + 1;
    repetitions += 1;
  }
  return allSteps(judgingTimes(frame, { times, repetitions }, terms));
}
