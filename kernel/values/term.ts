import { addDays, addMonths, type Day } from './day';
import { addWorkingDays, workingDayFrom } from './workingDays';

/** The unit a legal period is counted in; the number means nothing without it. */
export type TermUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR';

/** A legal period. */
export interface Term {
  readonly value: number;
  readonly unit: TermUnit;
}

/**
 * Last day of a term that starts on a day. The starting day is not counted; months and years end on the same date, or
 * on the month's last day; a last day that falls on a holiday moves on to the next working day.
 * Throws CALENDAR_UNKNOWN_YEAR when the last day lies past the known calendar.
 *
 * 民法典 201-203; 行政处罚法 85 for terms in working days
 */
export function termEnd(start: Day, { value, unit }: Term): Day {
  switch (unit) {
    case 'WORKING_DAY':
      return addWorkingDays(start, value);
    case 'CALENDAR_DAY':
      return workingDayFrom(addDays(start, value));
    case 'MONTH':
      return workingDayFrom(addMonths(start, value));
    case 'YEAR':
      return workingDayFrom(addMonths(start, value * 12));
  }
}
