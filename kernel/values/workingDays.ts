import { CALENDAR_YEARS } from './calendar/calendarYears';
import { CataloguedError } from './cataloguedError';
import { addDays, type Day, day, dayOfSerial, serialOf, weekday, yearOf } from './day';

/** First and last year whose holidays are known; nothing is said about a day outside them. */
export const firstCalendarYear: number = Math.min(...CALENDAR_YEARS.map(({ year }) => year));
export const lastCalendarYear: number = Math.max(...CALENDAR_YEARS.map(({ year }) => year));

const firstSerial = serialOf(day(`${firstCalendarYear}-01-01`));
const lastSerial = serialOf(day(`${lastCalendarYear}-12-31`));
const { worked, ordinal } = layOut();

/**
 * Whether a day is a working day: Monday to Friday without the State Council's holidays, and the worked weekends.
 * Throws CALENDAR_UNKNOWN_YEAR outside the years whose notice is loaded. 全国年节及纪念日放假办法
 */
export function isWorkingDay(of: Day): boolean {
  const at = position(of);
  return worked[ordinal[at] ?? 0] === at;
}

/**
 * The working day `count` working days after a day, or before it when negative; the day itself is not counted.
 * 0 gives the day itself. Throws CALENDAR_UNKNOWN_YEAR where it would leave the known years. 民法典 201
 */
export function addWorkingDays(start: Day, count: number): Day {
  const at = position(start);
  if (count === 0) return start;
  const before = ordinal[at] ?? 0;
  const first = worked[before] === at ? before + 1 : before;
  const target = worked[count > 0 ? first + count - 1 : before + count];
  if (target === undefined) throw unknownYear(count > 0 ? lastCalendarYear + 1 : firstCalendarYear - 1);
  return dayOfSerial(firstSerial + target);
}

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later.
 * Throws CALENDAR_UNKNOWN_YEAR outside the known years.
 */
export function countWorkingDays(from: Day, to: Day): number {
  const [start, end] = [position(from), position(to)];
  return end <= start ? 0 : (ordinal[end + 1] ?? worked.length) - (ordinal[start + 1] ?? worked.length);
}

/** The day itself if it is a working day, else the next one: where a term ends that falls on a holiday. 民法典 203 */
export function workingDayFrom(of: Day): Day {
  return isWorkingDay(of) ? of : addWorkingDays(of, 1);
}

/** `worked`: positions of all working days; `ordinal`: for each position, how many working days lie before it. */
function layOut(): { worked: Int32Array; ordinal: Int32Array } {
  const exceptions = new Map<string, boolean>();
  for (const { year, off, worked: weekends } of CALENDAR_YEARS) {
    for (const holiday of daysOf(year, off)) exceptions.set(holiday, false);
    for (const weekend of daysOf(year, weekends)) exceptions.set(weekend, true);
  }
  const found: number[] = [];
  const counts = new Int32Array(lastSerial - firstSerial + 1);
  for (let at = 0; at < counts.length; at++) {
    counts[at] = found.length;
    const of = dayOfSerial(firstSerial + at);
    if (exceptions.get(of) ?? weekday(of) <= 5) found.push(at);
  }
  return { worked: Int32Array.from(found), ordinal: counts };
}

function* daysOf(year: number, ranges: string): Generator<Day> {
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-').map((text) => `${year}-${text.slice(0, 2)}-${text.slice(2)}`);
    for (let of = day(first); of <= day(last); of = addDays(of, 1)) yield of;
  }
}

function position(of: Day): number {
  const at = serialOf(of) - firstSerial;
  if (at < 0 || at >= ordinal.length) throw unknownYear(yearOf(of));
  return at;
}

function unknownYear(year: number): CataloguedError {
  return new CataloguedError('CALENDAR_UNKNOWN_YEAR', { year, first: firstCalendarYear, last: lastCalendarYear });
}
