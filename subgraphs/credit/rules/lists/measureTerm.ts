import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** From when to when a measure is to apply, both days included. */
export interface MeasureTerm {
  readonly from: Day;
  readonly until: Day;
}

/**
 * A measure begins today at the soonest, ends, and does not outlast the record that it rests on
 *
 * CR-5；《上海市社会信用条例》第三十二条
 */
export function measureTerm({ from, until }: MeasureTerm, recordEndsOn: Day | null, today: Day): Verdict {
  const outlasts = recordEndsOn !== null && until > recordEndsOn;
  if (from >= today && until >= from && !outlasts) return lawful;
  const facts = { field: 'until', received: until, from, earliest: today, latest: recordEndsOn };
  return unlawful('MEASURE_TERM_UNFIT', '上海市社会信用条例 32', facts);
}
