import { addDays, type Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { type PerformanceLimit, performanceLimitOn } from '../../../../kernel/values/parameters/performanceLimits';
import { type FineAccount, overdueOn } from './fineAccount';
import type { DaySpan } from './followUpTypes';

/** A fine that may be overdue. */
export interface OverdueFine extends FineAccount {
  /** Day of the document, which decides on the version of the rate. */
  readonly decidedOn: Day;
  /** Days that do not count: those of reconsideration and litigation. */
  readonly uncounted: readonly DaySpan[];
}

/** The surcharge on a fine at the end of a day. */
export interface Surcharge {
  /** Whole fen, at most the fine. */
  readonly amount: Fen;
  /** Days that count. */
  readonly days: number;
  /** Whether it has come to the fine and grows no more. */
  readonly capped: boolean;
  readonly basis: PerformanceLimit;
}

const MILLION = 1_000_000n;

const isUncounted = (on: Day, spans: readonly DaySpan[]): boolean =>
  spans.some(({ from, to }) => from <= on && (to === null || on <= to));

/**
 * EN-27: three percent of the fine for each day overdue, never more than the fine; days of reconsideration and litigation
 * do not count
 *
 * Readings of this project, all in favour of the party: what counts on a day is what is overdue of the fine on it, parts of
 * a fen are let go once over the whole, and the days on which a remedy is asked for and on which it ends do not count
 * either. With nothing paid the surcharge comes to the fine on the 34th day.
 *
 * 《行政处罚法》第七十二条第一款第一项、第七十三条第三款；《行政强制法》第四十五条
 */
export function surcharge(fine: OverdueFine, on: Day): Surcharge {
  const rate = performanceLimitOn('SURCHARGE_RATE', fine.decidedOn);
  const share = performanceLimitOn('SURCHARGE_AT_MOST', fine.decidedOn);
  const most = (fine.fine * BigInt(share.value)) / MILLION;
  const done = (amount: Fen, days: number): Surcharge => ({ amount, days, capped: amount === most, basis: rate });
  if (most <= 0n) return { amount: 0n, days: 0, capped: false, basis: rate };
  let millionths = 0n;
  let days = 0;
  for (let at = firstDay(fine); at !== null && at <= on; at = addDays(at, 1)) {
    const overdue = isUncounted(at, fine.uncounted) ? 0n : overdueOn(fine, at);
    if (overdue === 0n) continue;
    days += 1;
    millionths += overdue * BigInt(rate.value);
    if (millionths / MILLION >= most) return done(most, days);
  }
  return done(millionths / MILLION, days);
}

/** The first day on which anything can be overdue; null without a schedule. */
function firstDay({ schedules }: OverdueFine): Day | null {
  const dues = schedules.flatMap(({ instalments }) => instalments.map(({ dueOn }) => dueOn)).sort();
  return dues[0] === undefined ? null : addDays(dues[0], 1);
}
