import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A day of a document that is entered, and between which days it can lie. */
export interface EnteredDay {
  readonly field: string;
  readonly on: Day;
  /** The day of the step before; null where there was none. */
  readonly notBefore: Day | null;
  readonly today: Day;
}

/** What is entered happened between the step before and today, both included. 《行政处罚法》第四十七条 */
export function transferDay({ field, on, notBefore, today }: EnteredDay): Verdict {
  const isFit = on <= today && (notBefore === null || on >= notBefore);
  return isFit ? lawful : unlawful('TRANSFER_DAY_UNFIT', '行政处罚法 47', { field, received: on, notBefore, today });
}

/** A moment that is entered, after which one it comes. */
export interface EnteredMoment extends Omit<EnteredDay, 'on'> {
  /** ISO 8601. */
  readonly at: string;
  /** The moment of the step before; null where it has none. */
  readonly after: string | null;
}

/** A moment that is entered is of a fit day, and not before the moment of the step before. 《行政处罚法》第四十七条 */
export function transferMoment({ at, after, ...entered }: EnteredMoment): Verdict {
  const on = transferDay({ ...entered, on: shanghaiDay(Date.parse(at)) });
  if (!on.lawful || after === null || Date.parse(at) >= Date.parse(after)) return on;
  return unlawful('TRANSFER_DAY_UNFIT', '行政处罚法 47', { field: entered.field, received: at, notBefore: after });
}
