import { CataloguedError } from './cataloguedError';

declare const dayBrand: unique symbol;

/** A calendar day in Shanghai, written YYYY-MM-DD; days compare as text. No hour, no zone, no Date. */
export type Day = string & { readonly [dayBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Whether a text is a day that exists, years 0001 to 9999. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = SHAPE.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  return Number(year) >= 1 && Number(date) >= 1 && Number(date) <= daysInMonth(Number(year), Number(month));
}

/** The day that `text` writes. Throws INVALID_DAY, naming `field`, for anything that is not a day of the calendar. */
export function day(text: string, field = 'day'): Day {
  if (!isDay(text)) throw new CataloguedError('INVALID_DAY', { field, received: text });
  return text;
}

/** The day `days` later, or earlier when negative. Throws INVALID_DAY outside the years 0001 to 9999. */
export function addDays(start: Day, days: number): Day {
  return dayOfSerial(serialOf(start) + days);
}

/**
 * The same date `months` later, or the month's last day where that date does not exist: 2026-01-31 + 1 = 2026-02-28.
 * Throws INVALID_DAY outside the years 0001 to 9999. 民法典 202
 */
export function addMonths(start: Day, months: number): Day {
  const { year, month, date } = partsOf(start);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Days from one day to another; negative when `to` is earlier. */
export function diffDays(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(of: Day): number {
  return ((((serialOf(of) + 3) % 7) + 7) % 7) + 1;
}

/** The year of a day. */
export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** The day it is in Shanghai at an instant; UTC+8 without summer time, as it has been since 1991-09-15. */
export function shanghaiDay(epochMs: number): Day {
  return dayOfSerial(Math.floor((epochMs + SHANGHAI_OFFSET_MS) / MS_PER_DAY));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function serialOf(of: Day): number {
  const { year, month, date } = partsOf(of);
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The day that lies `serial` days after 1970-01-01. Throws INVALID_DAY outside the years 0001 to 9999. */
export function dayOfSerial(serial: number): Day {
  const shifted = serial + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * inYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = inYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

function write(year: number, month: number, date: number): Day {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return day(text);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
