import { chiSquareTail } from './chiSquare';

/** One part of a frame: how often its entities were drawn over all repetitions, against how often they should have been. */
export interface InclusionGroup {
  /** What the entities have in common, such as a district, or a stretch of the sorted list. */
  readonly group: string;
  /** Times that an entity of the group was drawn, over all repetitions. */
  readonly drawn: number;
  /** What that is on average for a fair draw. */
  readonly expected: number;
  /** Variance of `drawn` were each entity drawn on its own; that of a fair draw of fixed size is never larger. */
  readonly variance: number;
}

/** Whether groups are drawn as they should be. */
export interface InclusionTest {
  readonly groups: readonly InclusionGroup[];
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
}

const FEWEST_EXPECTED = 5;

/** Groups that are too small to be judged alone, put together. */
function pooled(groups: readonly InclusionGroup[]): InclusionGroup[] {
  const large = groups.filter(({ expected, variance }) => expected >= FEWEST_EXPECTED && variance > 0);
  const small = groups.filter((group) => !large.includes(group) && group.variance > 0);
  if (small.length === 0) return large;
  const sum = (of: (group: InclusionGroup) => number): number => small.reduce((total, group) => total + of(group), 0);
  const rest = { drawn: sum((g) => g.drawn), expected: sum((g) => g.expected), variance: sum((g) => g.variance) };
  return rest.expected >= FEWEST_EXPECTED ? [...large, { group: 'OTHER', ...rest }] : large;
}

/**
 * Chi-square test of the times that the entities of each group were drawn. Entities compete for the places of a cell, which
 * makes the true variance smaller than the one reckoned with: a fair draw is flagged at most as often as stated. Groups for
 * which fewer than five draws are expected are judged together.
 *
 * FL-16: no dependence on district, size, age or the place in the list.
 */
export function inclusionTest(groups: readonly InclusionGroup[]): InclusionTest {
  const judged = pooled(groups);
  const statistic = judged.reduce((sum, { drawn, expected, variance }) => sum + (drawn - expected) ** 2 / variance, 0);
  return { groups, statistic, degrees: judged.length, pValue: chiSquareTail(statistic, judged.length) };
}
