import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isWorkingDay } from '../../../../kernel/values/workingDays';

/** The days within which a visit takes place. */
export interface VisitWindow {
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

/**
 * A visit is set on a working day of its window, today or later
 *
 * The window was public before the draw; a visit outside it would not be the visit that was drawn. Throws
 * CALENDAR_UNKNOWN_YEAR.
 *
 * DR-26; 沪府发〔2020〕7号（十一）
 */
export function visitDay(on: Day, { windowFrom, windowTo }: VisitWindow, today: Day): Verdict {
  const isFit = on >= windowFrom && on <= windowTo && on >= today && isWorkingDay(on);
  return isFit ? lawful : unlawful('VISIT_DAY_UNFIT', '沪府发〔2020〕7号（十一）', { on, windowFrom, windowTo, today });
}
