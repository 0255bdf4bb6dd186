import { addDays, type Day, day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const yearBegins = (year: number): Day => day(`${String(year).padStart(4, '0')}-01-01`);

/**
 * A key list is of a year
 *
 * Lists are made and changed for the year that runs or for the next one; a year that is over stands as it was.
 *
 * 沪府发〔2020〕7号（八）
 */
export function keyListYear(year: number, today: Day): Verdict {
  const thisYear = yearOf(today);
  return year === thisYear || year === thisYear + 1
    ? lawful
    : unlawful('KEY_LIST_YEAR_OVER', '沪府发〔2020〕7号 （八）', { field: 'year', year, today });
}

/**
 * Days of an object on its list: from the day on which the listing is confirmed, not before the year, to the end of the
 * year. `until` is the first day no longer on it. 沪府发〔2020〕7号（八）
 */
export function listedDays(year: number, today: Day): { readonly since: Day; readonly until: Day } {
  const begins = yearBegins(year);
  return { since: today > begins ? today : begins, until: yearBegins(year + 1) };
}

/** First day no longer on the list of who is taken off it today: the day after, and never the day it came on it. */
export function removedFrom(since: Day, today: Day): Day {
  return addDays(today > since ? today : since, 1);
}
