import { addDays, type Day, diffDays } from '../../../../kernel/values/day';
import { isWorkingDay } from '../../../../kernel/values/workingDays';

/** First and last day of a window of visits. */
export interface VisitWindow {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The working days of a window, worked weekends among them, holidays not; of those before `notBefore` none. Throws
 * CALENDAR_UNKNOWN_YEAR, which names the year, where the window reaches past the known calendar.
 *
 * WD-1, WD-8
 */
export function windowDays({ from, to }: VisitWindow, notBefore: Day): Day[] {
  const first = from < notBefore ? notBefore : from;
  const all = Array.from({ length: Math.max(diffDays(first, to) + 1, 0) }, (_, at) => addDays(first, at));
  return all.filter(isWorkingDay);
}
