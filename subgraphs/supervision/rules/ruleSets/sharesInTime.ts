import { addDays, type Day, day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** When shares are fixed, and for what. */
export interface SharesTiming {
  readonly year: number;
  readonly today: Day;
  /** First day of the authority's first published edition in the matter; null while there is none. */
  readonly firstEditionFrom: Day | null;
}

/**
 * Shares are fixed before their year
 *
 * Each year, beforehand: until 31 December for the next year. Where an authority's first edition comes into force within
 * a year there was nobody to fix shares before it: those of that year may be fixed until the day on which it does, or
 * while there is none yet. Shares beyond the next year rest on nothing, since last year's result is one of their grounds.
 *
 * 《上海市分类监管管理办法》第十三条第二款
 */
export function sharesInTime({ year, today, firstEditionFrom }: SharesTiming): Verdict {
  const thisYear = yearOf(today);
  const isFirst = firstEditionFrom === null || firstEditionFrom >= today;
  if (year === thisYear + 1 || (year === thisYear && isFirst)) return lawful;
  const isSane = Number.isInteger(year) && year >= 1 && year <= 9_999;
  const opens = isSane ? day(`${String(Math.max(year - 1, 1)).padStart(4, '0')}-01-01`) : null;
  const closes = isSane ? addDays(day(`${String(year).padStart(4, '0')}-01-01`), -1) : null;
  return unlawful('PROPORTIONS_LATE', '上海市分类监管管理办法 13-2', {
    field: 'year',
    received: String(year),
    earliest: opens,
    latest: closes,
    firstEditionFrom,
  });
}

/** Whether the shares are of the year in which the authority begins, and so were not fixed before it. */
export function isYearOfFirstEdition({ year, today }: SharesTiming): boolean {
  return year === yearOf(today);
}
