import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Days of a tie: from the first to the one before `to`; null while it lasts. */
export interface TiePeriod {
  readonly from: Day;
  readonly to: Day | null;
}

/** A tie lasts a day at least. DR-11; 《行政处罚法》第四十三条 */
export function tiePeriod({ from, to }: TiePeriod): Verdict {
  return to === null || to > from ? lawful : unlawful('TIE_DAYS_UNFIT', '行政处罚法 43', { from, to });
}
