import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '分类监管管理办法 9-4';

/** Nothing is entered before it has happened; a day that is not given is no fault. 《上海市分类监管管理办法》第九条第四款 */
export function notAhead(field: string, on: Day | null, today: Day): Verdict {
  return on === null || on <= today ? lawful : unlawful('FILE_DAY_AHEAD', ARTICLE, { field, received: on, today });
}

/** Two days of one thing, by the names of their fields. */
export interface DayPair {
  readonly earlier: readonly [field: string, on: Day | null];
  readonly later: readonly [field: string, on: Day | null];
}

/** One day does not come before another that it follows; one that is not given is no fault. 同条第四款（准确） */
export function inOrder({ earlier, later }: DayPair): Verdict {
  const [field, on] = later;
  if (earlier[1] === null || on === null || earlier[1] <= on) return lawful;
  return unlawful('FILE_DAYS_UNFIT', ARTICLE, { field, received: on, earlier: earlier[1], later: on });
}
