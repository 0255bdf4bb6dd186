import { type Day, day } from '../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../kernel/values/parameters/supervision';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

const MEASURES_FROM = day(CLASSIFIED_SUPERVISION.from);

/** The part of a decision that this rule judges; `until` is the first day of the decision that follows. */
export interface CategoryPeriod {
  readonly since: Day;
  readonly until: Day | null;
}

/**
 * A category has a period, and rests on rules in force
 *
 * No category before the Measures were in force, nor outside the days of its matter; a category that was replaced stood
 * for one day at least.
 *
 * 《上海市分类监管管理办法》第二十六条
 */
export function categoryPeriod(
  { since, until }: CategoryPeriod,
  matter: { readonly inForceFrom: Day; readonly inForceTo: Day | null },
): Verdict {
  const from = matter.inForceFrom > MEASURES_FROM ? matter.inForceFrom : MEASURES_FROM;
  const tooLate = matter.inForceTo !== null && since >= matter.inForceTo;
  if (since < from || tooLate) {
    return unlawful('CATEGORY_OUTSIDE_RULES', '上海市分类监管管理办法 26', {
      since,
      earliest: from,
      endOfMatter: matter.inForceTo,
    });
  }
  return until !== null && until <= since
    ? unlawful('CATEGORY_PERIOD_EMPTY', '上海市分类监管管理办法 16', { since, until })
    : lawful;
}
