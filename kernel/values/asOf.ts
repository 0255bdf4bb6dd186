import { CataloguedError } from './cataloguedError';
import { isDay, shanghaiDay } from './day';

const MOMENT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.(\d{1,6}))?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const HOW = 'YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+08:00';

/** What a caller sends in place of a moment: its field, the text, and the milliseconds since 1970 that it is now. */
export interface MomentText {
  readonly field: string;
  readonly text: string;
  readonly now: number;
}

function refuse({ field, text }: MomentText): never {
  throw new CataloguedError('INVALID_AS_OF', { field, received: text, how: HOW });
}

function refuseLater({ field, text, now }: MomentText): never {
  throw new CataloguedError('AS_OF_IN_THE_FUTURE', { field, received: text, limit: new Date(now).toISOString() });
}

/** ISO 8601 in UTC to the microsecond, as the database keeps moments. */
function written(sent: MomentText, fraction: string): string {
  const seconds = Date.parse(sent.text.replace(/\.\d+/, ''));
  if (Number.isNaN(seconds)) return refuse(sent);
  const iso = new Date(seconds).toISOString();
  if (!/^\d{4}-/.test(iso) || iso < '0001') return refuse(sent);
  return `${iso.slice(0, 19)}.${fraction.padEnd(6, '0')}Z`;
}

/**
 * The moment of the past that a text asks for, in UTC to the microsecond: a day stands for its last microsecond in
 * Shanghai, so that all that happened on it counts. Today is a moment of the past, though it is not over.
 * Throws INVALID_AS_OF for any other text, AS_OF_IN_THE_FUTURE for a moment after now and a day after today.
 */
export function readPastMoment(sent: MomentText): string {
  const { text, now } = sent;
  if (isDay(text)) {
    if (text > shanghaiDay(now)) return refuseLater(sent);
    return written({ ...sent, text: `${text}T23:59:59+08:00` }, '999999');
  }
  const [whole, fraction = ''] = MOMENT.exec(text) ?? [];
  if (!whole || !isDay(text.slice(0, 10))) return refuse(sent);
  const moment = written(sent, fraction);
  return Date.parse(moment) > now ? refuseLater(sent) : moment;
}

/** Whether a text is a moment as `readPastMoment` writes it. */
export function isPastMoment(text: string): boolean {
  return text.endsWith('Z') && MOMENT.test(text) && isDay(text.slice(0, 10));
}
