import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';

/** A day is one of the inspection, or after it, and has come. 本项目口径 */
export function dayOfResult(on: Day, from: Day, today: Day): Verdict {
  return on >= from && on <= today ? lawful : unlawful('RESULT_DAY_UNFIT', '本项目口径', { on, from, to: today });
}

/** Last day for entering a result; null until the holidays of the year are known. 沪府发〔2020〕7号（十一） */
export function entryDueOn(inspectedOn: Day): Day | null {
  return workTerm('INSPECTION_RESULT_ENTERED_WITHIN', inspectedOn).dueOn;
}

/** Whether something was done after its last day; null while nobody can know that day. */
export function isLate(dueOn: Day | null, on: Day): boolean | null {
  return dueOn === null ? null : isOverdue(dueOn, on);
}

/**
 * Whether a result is entered late: after the working day that follows the inspection; null while the holidays of the year are
 * not known
 *
 * The mark stays; the entry is taken all the same. The number is a setting of this project.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function isEnteredLate(inspectedOn: Day, today: Day): boolean | null {
  return isLate(entryDueOn(inspectedOn), today);
}

/**
 * Last day for publishing a result: 20 working days after it was formed, by object and department
 *
 * The clock starts when the part is completed, the earliest start that can be defended. Null until the holidays of the year
 * are known.
 *
 * DR-19; 《食品生产经营监督检查管理办法》第三十九条
 */
export function publicationDueOn(formedOn: Day): Day | null {
  return workTerm('INSPECTION_RESULT_PUBLISHED_WITHIN', formedOn).dueOn;
}

/** Whether a result is published late; null while the holidays of the year are not known. The mark stays. DR-19 */
export function isPublishedLate(formedOn: Day, on: Day): boolean | null {
  return isLate(publicationDueOn(formedOn), on);
}
