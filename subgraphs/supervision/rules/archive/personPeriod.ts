import { type Day, day } from '../../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../../kernel/values/parameters/supervision';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const EARLIEST = day(CLASSIFIED_SUPERVISION.from);

/**
 * A citizen is under supervision from a day on, and until a day at most
 *
 * Not before the Measures, not from a day to come, and for one day at least.
 *
 * 《上海市分类监管管理办法》第二条、第二十六条
 */
export function personPeriod(
  { since, until }: { readonly since: Day; readonly until: Day | null },
  today: Day,
): Verdict {
  const sound = since >= EARLIEST && since <= today && (until === null || until > since);
  return sound
    ? lawful
    : unlawful('PERSON_PERIOD_UNFIT', '上海市分类监管管理办法 26', { since, until, earliest: EARLIEST, today });
}
