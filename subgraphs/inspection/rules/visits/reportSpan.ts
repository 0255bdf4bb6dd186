import { type Day, diffDays } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Most days of a report: a leap year. */
const MOST_DAYS = 366;

/** A report covers a year at most, both days included. 本项目口径 */
export function reportSpan(from: Day, to: Day): Verdict {
  const days = diffDays(from, to) + 1;
  return days >= 1 && days <= MOST_DAYS
    ? lawful
    : unlawful('REPORT_SPAN_UNFIT', '本项目口径', { field: 'to', from, to, limit: MOST_DAYS });
}
