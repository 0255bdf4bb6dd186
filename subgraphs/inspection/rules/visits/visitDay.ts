import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** The days within which a visit takes place. */
export interface VisitWindow {
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

/**
 * A visit is set by hand on any day of its window, today or later
 *
 * The window was public before the draw; a visit outside it would not be the visit that was drawn. The calendar
 * gives out working days alone; who moves a visit gives a reason, and many trades are open on other days.
 *
 * DR-26; 沪府发〔2020〕7号（十一）
 */
export function visitDay(on: Day, { windowFrom, windowTo }: VisitWindow, today: Day): Verdict {
  const isFit = on >= windowFrom && on <= windowTo && on >= today;
  return isFit ? lawful : unlawful('VISIT_DAY_UNFIT', '沪府发〔2020〕7号（十一）', { on, windowFrom, windowTo, today });
}
