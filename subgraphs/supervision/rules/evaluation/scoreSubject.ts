import type { Day } from '../../../../kernel/values/day';
import type { Evidence } from '../evidence/evidence';
import type { RuleSetContent } from '../ruleSets/ruleSetContent';
import { evidenceHeard } from './evidenceHeard';
import { indicatorPoints } from './indicatorPoints';
import { indicatorValue } from './indicatorValue';

/** Points of a subject. */
export interface Score {
  /** By indicator, in the order of the rules. */
  readonly points: readonly number[];
  readonly total: number;
}

/**
 * Points of a subject under an edition of rules: those of every indicator, and their sum, over the
 * evidence that counts under them
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function scoreSubject(
  { indicators, authority }: Pick<RuleSetContent, 'indicators' | 'authority'>,
  evidence: readonly Evidence[],
  day: Day,
): Score {
  const heard = evidenceHeard(evidence, authority);
  const points = indicators.map((one) => indicatorPoints(one, indicatorValue(one, heard, day).value));
  return { points, total: totalOf(points) };
}

/** The sum of points. */
export function totalOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
