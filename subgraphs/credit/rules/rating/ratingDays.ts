import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '本项目口径';

/**
 * An edition comes into force on the day of its publication or later, and after the one before it
 *
 * Nobody is rated by what was not published yet, and of two editions the later one holds.
 */
export function schemeFromDay(inForceFrom: Day, publishedOn: Day, lastFrom: Day | null): Verdict {
  if (inForceFrom >= publishedOn && (lastFrom === null || inForceFrom > lastFrom)) return lawful;
  return unlawful('RATING_SCHEME_DAYS', ARTICLE, {
    field: 'inForceFrom',
    received: inForceFrom,
    publishedOn,
    lastFrom,
  });
}

/** A rating is made for a day that has come, by an edition in force on it. `inForce` says whether it is. */
export function ratingDay(day: Day, today: Day, inForce: boolean): Verdict {
  if (day > today) return unlawful('RATING_DAY_AHEAD', ARTICLE, { field: 'day', received: day, today });
  return inForce ? lawful : unlawful('RATING_SCHEME_NOT_IN_FORCE', ARTICLE, { field: 'day', received: day });
}

/**
 * A rating of the city is made for the day of the last adopted one or a later
 *
 * What is told of an entity is its rating for the latest day; one for an earlier day would stand and never be told. `last` is
 * null before the first.
 */
export function ratingDayInTurn(day: Day, last: Day | null): Verdict {
  if (last === null || day >= last) return lawful;
  return unlawful('RATING_DAY_BEHIND', ARTICLE, { field: 'day', received: day, last });
}
