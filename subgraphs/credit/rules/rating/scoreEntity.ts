import type { Day } from '../../../../kernel/values/day';
import { indicatorPoints } from './indicatorPoints';
import { placeTotal } from './placeTotal';
import type { RatedRecord, RatingSchemeContent } from './ratingTypes';
import { recordCounts } from './recordCounts';

/** What an entity got under a scheme. */
export interface RatingScore {
  /** By indicator, in the order of the scheme. */
  readonly points: readonly number[];
  /** The base with the points, never below nothing. */
  readonly total: number;
  /** Place of the grade in the scheme's list. */
  readonly grade: number;
}

/**
 * The rating of one entity by what is known of it on a day
 *
 * The same by rule as by the statement that rates the whole city; neither looks at capital, profit or legal form.
 *
 * 沪府发〔2020〕7号（七）；《上海市分类监管管理办法》第十二条第三款
 */
export function scoreEntity(
  scheme: Pick<RatingSchemeContent, 'base' | 'indicators' | 'grades'>,
  records: readonly RatedRecord[],
  on: Day,
): RatingScore {
  const { base, indicators, grades } = scheme;
  const counts = indicators.map((indicator) => records.filter((one) => recordCounts(indicator, one, on)).length);
  const points = indicatorPoints(indicators, counts);
  const total = Math.max(
    0,
    points.reduce((sum, each) => sum + each, base),
  );
  return { points, total, grade: placeTotal(grades, total) };
}
