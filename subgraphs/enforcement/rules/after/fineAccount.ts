import { addDays, type Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import type { Payment, PaymentSchedule } from './followUpTypes';

/** A fine, how it is to be paid, and what was paid of it. */
export interface FineAccount {
  /** The fine as it stands, in fen. */
  readonly fine: Fen;
  /** Oldest first; the last that has begun holds. */
  readonly schedules: readonly PaymentSchedule[];
  readonly payments: readonly Payment[];
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0n);
const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** What was paid of the fine before a day, in fen. */
export function finePaidBefore(payments: readonly Payment[], before: Day): Fen {
  return sum(payments.filter(({ kind, paidOn }) => kind === 'FINE' && paidOn < before).map(({ amount }) => amount));
}

/** What of the fine is left to be paid at the end of a day, in fen. */
export function fineLeft({ fine, payments }: Pick<FineAccount, 'fine' | 'payments'>, on: Day): Fen {
  const left = fine - finePaidBefore(payments, addDays(on, 1));
  return left > 0n ? left : 0n;
}

/**
 * EN-26, EN-28: what of a fine is overdue on a day, in fen: the instalments whose last day is over, less what was paid before
 *
 * What is paid on a day is no longer overdue from the day after.
 *
 * 《行政处罚法》第六十六条、第六十七条、第七十二条
 */
export function overdueOn({ fine, schedules, payments }: FineAccount, on: Day): Fen {
  const schedule = schedules.filter(({ from }) => from <= on).at(-1);
  if (schedule === undefined) return 0n;
  const lapsed = schedule.instalments.filter(({ dueOn }) => dueOn < on);
  if (lapsed.length === 0) return 0n;
  const due = least(fine, schedule.paidBefore + sum(lapsed.map(({ amount }) => amount)));
  const overdue = due - finePaidBefore(payments, on);
  return overdue > 0n ? overdue : 0n;
}

/** The next last day by which something is to be paid; null where the fine is paid or no schedule has begun. */
export function nextDueOn({ fine, schedules, payments }: FineAccount, on: Day): Day | null {
  const schedule = schedules.filter(({ from }) => from <= on).at(-1);
  if (schedule === undefined || fineLeft({ fine, payments }, on) === 0n) return null;
  const paid = finePaidBefore(payments, addDays(on, 1));
  let due = schedule.paidBefore;
  for (const { amount, dueOn } of schedule.instalments) {
    due += amount;
    if (least(fine, due) > paid) return dueOn;
  }
  return null;
}
