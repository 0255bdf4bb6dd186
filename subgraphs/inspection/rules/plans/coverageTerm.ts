import { addDays, addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';

const MONTHS_A_YEAR = 12;

/** Months within which everybody who makes or trades food is inspected at least once, as it is on a day. */
export function coverageMonths(on: Day): number {
  return parameterOn('FOOD_COVERED_WITHIN', on).value * MONTHS_A_YEAR;
}

/** Last day on which an inspection still counts, or an entity that was just registered need not have been inspected yet. */
export function coveredUntil(from: Day, on: Day): Day {
  return addMonths(from, coverageMonths(on));
}

/**
 * Everybody who makes or trades food is inspected at least once in two years
 *
 * Covered is whose last inspection lies two years back or less; whoever is registered no longer than that and was never
 * inspected is not due yet; everybody else is uncovered. Gives the first day of an inspection, or of a registration, that
 * still counts on a day.
 *
 * DR-16; 《食品生产经营监督检查管理办法》第二十一条、第二十二条
 */
export function coveredFrom(on: Day): Day {
  let first = addMonths(on, -coverageMonths(on));
  while (coveredUntil(first, on) < on) first = addDays(first, 1);
  return first;
}
