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

/** Times each place was drawn, over all repetitions. */
function countTimes(size: number, draws: Iterable<Iterable<number>>): { times: Uint32Array; repetitions: number } {
  const times = new Uint32Array(size);
  let repetitions = 0;
  for (const drawn of draws) {
    for (const place of drawn) times[place] = (times[place] as number) + 1;
    repetitions += 1;
  }
  return { times, repetitions };
}

function groupsOf(
  { size, ppmOf }: JudgedFrame,
  groupOf: (place: number) => string,
  { times, repetitions }: { times: Uint32Array; repetitions: number },
): InclusionGroup[] {
  const groups = new Map<string, { group: string; drawn: number; expected: number; variance: number }>();
  for (let place = 0; place < size; place += 1) {
    const group = groupOf(place);
    const sums = groups.get(group) ?? { group, drawn: 0, expected: 0, variance: 0 };
    if (!groups.has(group)) groups.set(group, sums);
    const p = ppmOf(place) / WHOLE;
    sums.drawn += times[place] as number;
    sums.expected += p * repetitions;
    sums.variance += p * (1 - p) * repetitions;
  }
  return [...groups.values()];
}

/** Each entity as a group of its own; of those that are drawn for certain nothing is to be learned. */
function eachTest({ size, ppmOf }: JudgedFrame, times: Uint32Array, repetitions: number): InclusionTest {
  let statistic = 0;
  let degrees = 0;
  for (let place = 0; place < size; place += 1) {
    const p = ppmOf(place) / WHOLE;
    const variance = p * (1 - p) * repetitions;
    if (p * repetitions < FEWEST_EXPECTED || variance === 0) continue;
    statistic += ((times[place] as number) - p * repetitions) ** 2 / variance;
    degrees += 1;
  }
  return { groups: [], statistic, degrees, pValue: chiSquareTail(statistic, degrees) };
}

/**
 * Judges a way of drawing by what it draws over many seeds: by each parting, by the place in the list in stretches, and
 * entity by entity. The false alarm is shared out among the tests, so that a fair draw is flagged by the whole report no
 * more often than stated.
 *
 * FL-16; 沪府发〔2020〕7号（十一）
 */
export function samplerReport(
  frame: JudgedFrame,
  draws: Iterable<Iterable<number>>,
  { falseAlarm, stretches }: ReportTerms,
): SamplerReport {
  const counted = countTimes(frame.size, draws);
  const { times, repetitions } = counted;
  const stretchOf = (place: number): string => String(Math.floor((place * stretches) / frame.size));
  const byPlace = { name: 'PLACE_IN_LIST', ...inclusionTest(groupsOf(frame, stretchOf, counted)) };
  const byParting = frame.partings.map(({ name, groupOf }) => ({
    name,
    ...inclusionTest(groupsOf(frame, groupOf, counted)),
  }));
  const all = [byPlace, ...byParting, { name: 'EACH_ENTITY', ...eachTest(frame, times, repetitions) }];
  const tests = all.map((test) => ({ ...test, isFlagged: test.pValue < falseAlarm / all.length }));
  const isMissed = (place: number) => times[place] === 0 && (frame.ppmOf(place) / WHOLE) * repetitions >= EXPECTED_OF_THE_MISSED;
  const neverDrawn = Array.from({ length: frame.size }, (_, place) => place).filter(isMissed).length;
  return { repetitions, tests, neverDrawn, isFlagged: tests.some(({ isFlagged }) => isFlagged) };
}
