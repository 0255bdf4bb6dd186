import { type Day, day, isDay, shanghaiDay } from '../../kernel/values/day';

const FORM = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]0{1,2}:00(?::00)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;

/** A day as departments write it: 2004-05-31, 2004/5/31, 2004.5.31, 2004年5月31日 or 20040531. Undefined for others. */
export function findDay(text: string): Day | undefined {
  const [, year = '', month = '', date = ''] = FORM.exec(text) ?? COMPACT.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(written) ? day(written) : undefined;
}

/**
 * A moment as departments write it: ISO 8601, in Shanghai where it names no zone, or a day, which begins in Shanghai.
 * Undefined for others.
 */
export function findMoment(text: string): string | undefined {
  const on = findDay(text);
  if (on !== undefined) return `${on}T00:00:00+08:00`;
  const [, , , zone] = MOMENT.exec(text) ?? [];
  if (!MOMENT.test(text)) return undefined;
  const moment = `${text.replace(' ', 'T')}${zone ? '' : '+08:00'}`;
  return Number.isNaN(Date.parse(moment)) || !isDay(moment.slice(0, 10)) ? undefined : moment;
}

/** The day in Shanghai of a moment. */
export const dayOfMoment = (moment: string): Day => shanghaiDay(Date.parse(moment));
