import type { Indicator, PointStep } from '../ruleSets/ruleSetContent';
import { valueOfCode } from './evidenceCode';

/** The step that a number reaches: the last whose bound it does not stay below; undefined below the first. */
export function stepReached(steps: readonly PointStep[], value: number): PointStep | undefined {
  return steps.findLast(({ atLeast }) => value >= atLeast);
}

/**
 * Points of a value
 *
 * A number has the points of the highest step that it reaches, and none below the first. A code has the points listed for
 * it, else those for all others. Points of judgements and catalogued information may be listed under the whole code or
 * under its value: both mean the same.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function indicatorPoints(indicator: Indicator, value: number | string | null): number {
  const { input, steps, codePoints, otherwise } = indicator;
  if (typeof value === 'number') return stepReached(steps, value)?.points ?? 0;
  return codePoints.find(({ code }) => valueOfCode(input.kind, code) === value)?.points ?? otherwise;
}
