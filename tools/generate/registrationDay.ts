import { type Day, day, dayOfSerial, serialOf, yearOf } from '../../kernel/values/day';
import { ESTIMATED_YEARS, MEASURED_YEARS, type Share } from './calibration';
import type { Dice } from './dice';

/** The days between which a registration falls, both included. */
export interface Span {
  readonly earliest?: Day;
  readonly latest: Day;
}

const YEARS: readonly Share<number>[] = [...MEASURED_YEARS, ...ESTIMATED_YEARS].sort(([a], [b]) => a - b);
const FRIDAY = 5;

const yearsOfSpan = new Map<string, readonly Share<number>[]>();

function yearsWithin({ earliest, latest }: Span): readonly Share<number>[] {
  const key = `${earliest}/${latest}`;
  const known = yearsOfSpan.get(key);
  if (known) return known;
  const first = earliest === undefined ? 0 : yearOf(earliest);
  const years = YEARS.filter(([year]) => year >= first && year <= yearOf(latest));
  yearsOfSpan.set(key, years);
  return years;
}

/** ISO weekday of a day given as days since 1970-01-01, a Thursday. */
const weekdayOf = (serial: number): number => ((((serial + 3) % 7) + 7) % 7) + 1;

/** A day of registration: years as often as the calibration says, never a Saturday or Sunday unless the span is one. */
export function registrationDay(span: Span, dice: Dice): Day {
  const year = dice.weighted(yearsWithin(span));
  const first = Math.max(
    serialOf(day(`${year}-01-01`)),
    span.earliest === undefined ? -Infinity : serialOf(span.earliest),
  );
  const last = Math.min(serialOf(day(`${year}-12-31`)), serialOf(span.latest));
  const thrown = first + dice.int(last - first + 1);
  const weekend = weekdayOf(thrown) - FRIDAY;
  if (weekend <= 0) return dayOfSerial(thrown);
  if (thrown - weekend >= first) return dayOfSerial(thrown - weekend);
  return dayOfSerial(Math.min(thrown + 3 - weekend, last));
}
