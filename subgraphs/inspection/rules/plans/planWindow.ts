import { addMonths, type Day, yearOf } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PlanKind, PlanWindow } from './planContent';

/** A plan's kind, year and window, and the day on which it is judged. */
export interface PlanTime {
  readonly kind: PlanKind;
  readonly year: number;
  readonly window: PlanWindow;
  readonly today: Day;
}

/**
 * A plan is carried out in its time
 *
 * An annual plan within its year, a special one from its year on for no longer than its term; neither is over when it is
 * made, and plans reach no further than the coming year.
 *
 * DR-5, DR-6; the term of a special plan is a setting of this project
 */
export function planWindow({ kind, year, window, today }: PlanTime): Verdict {
  const { from, to } = window;
  const most = kind === 'SPECIAL' ? parameterOn('SPECIAL_PLAN_LASTS_AT_MOST', today).value : null;
  const isInTime = most === null ? yearOf(to) === year : to < addMonths(from, most);
  const isOfYear = yearOf(from) === year && year <= yearOf(today) + 1;
  return from <= to && to >= today && isOfYear && isInTime
    ? lawful
    : unlawful('PLAN_WINDOW_UNFIT', '上海市优化营商环境条例 62', { kind, year, from, to, today, months: most });
}
