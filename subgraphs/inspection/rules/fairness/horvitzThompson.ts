import { WHOLE } from '../plans/planTask';

/** One cell of a draw, as far as a task's results tell of it. */
export interface ResultCell {
  /** Entities of the cell. */
  readonly size: number;
  /** Probability of each of being drawn for the task, in parts in a million, above 0. */
  readonly ppm: number;
  /** Entities drawn for the task. */
  readonly drawn: number;
  /** Those of which there is a result. */
  readonly results: number;
  /** Those among them with a problem. */
  readonly problems: number;
}

/** How many of the entities have the problem, as the sample lets it be known; shares from 0 to 1. */
export interface RateEstimate {
  /** Entities that could be drawn. */
  readonly entities: number;
  readonly results: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** The share among the inspected, which says nothing of the city where risks are inspected more. */
  readonly unweighted: number;
}

/** Half the width of an interval of 95 %, in standard deviations. */
const DEVIATIONS = 1.959963984540054;

/** How many entities one result of the cell stands for; where not all drawn have one, those that have stand for them. */
function weight({ ppm, drawn, results }: ResultCell): number {
  return (WHOLE / ppm) * (drawn / results);
}

/** What a cell adds to the variance were each entity drawn on its own; of a draw of fixed size it is smaller. */
function spread(cell: ResultCell, rate: number): number {
  const { size, results, problems } = cell;
  const each = weight(cell) ** 2 * (1 - Math.min(1, results / size));
  return each * (problems * (1 - rate) ** 2 + (results - problems) * rate ** 2);
}

/** How large a share can be of which nothing was found in so many results that weigh alike (Wilson). */
function oneSided(alike: number): number {
  return DEVIATIONS ** 2 / (alike + DEVIATIONS ** 2);
}

/**
 * Estimates the share of entities with a problem from a draw with unequal probabilities: each result counts for as many
 * entities as the probability of its draw says (Horvitz and Thompson, as a ratio). The interval is of 95 %, by normal
 * approximation, and rather too wide; where nobody or everybody has the problem, it is Wilson's over as many results as
 * would tell as much if they weighed alike. Null where there is no result.
 *
 * FL-19; 沪府发〔2020〕7号（二十）
 */
export function horvitzThompson(cells: readonly ResultCell[]): RateEstimate | null {
  const seen = cells.filter(({ results }) => results > 0);
  const sum = (of: (cell: ResultCell) => number): number => seen.reduce((total, cell) => total + of(cell), 0);
  const weights = sum((cell) => weight(cell) * cell.results);
  if (weights === 0) return null;
  const rate = sum((cell) => weight(cell) * cell.problems) / weights;
  const half = (DEVIATIONS * Math.sqrt(sum((cell) => spread(cell, rate)))) / weights;
  const results = sum((cell) => cell.results);
  const isCensus = cells.every((cell) => cell.results >= cell.size);
  const unseen = isCensus ? 0 : oneSided(weights ** 2 / sum((cell) => weight(cell) ** 2 * cell.results));
  return {
    entities: cells.reduce((total, { size }) => total + size, 0),
    results,
    rate,
    low: rate === 1 ? 1 - unseen : Math.max(0, rate - half),
    high: rate === 0 ? unseen : Math.min(1, rate + half),
    unweighted: sum(({ problems }) => problems) / results,
  };
}
