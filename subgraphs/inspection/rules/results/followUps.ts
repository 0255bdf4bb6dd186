import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';

/** Follow-ups that need another department to take something up. */
const HANDED_OVER = ['CASE_LEAD_TRANSFERRED', 'COPIED_TO_OTHER_DEPARTMENT'];

/** What a follow-up says and where it stands. */
export interface FollowUpFacts {
  readonly kind: string;
  readonly completedOn: Day | null;
  /** States of the hand-overs of the result. */
  readonly handOvers: readonly string[];
}

/**
 * A follow-up is done once, on a day of its own; what is to be handed over is done when the other side took it up
 *
 * A transfer without a receipt is none. 未完结 until then, 已完结 after.
 *
 * DR-22; 沪府发〔2020〕7号（十）
 */
export function followUpDone({ kind, completedOn, handOvers }: FollowUpFacts): Verdict {
  if (completedOn !== null) return unlawful('FOLLOW_UP_ENDED', '双随机平台后续处置要求', { completedOn });
  const taken = handOvers.some((state) => state === 'ACCEPTED' || state === 'CLOSED');
  return HANDED_OVER.includes(kind) && !taken
    ? unlawful('FOLLOW_UP_NOT_RECEIVED', '沪府发〔2020〕7号（十）', { kind, handOvers })
    : lawful;
}

/** What an inspector enters of a follow-up. */
export interface EnteredFollowUp {
  readonly kind: string;
  readonly inspectedOn: Day;
  /** Last day for it; null for the general term. */
  readonly dueOn: Day | null;
  readonly completedOn: Day | null;
}

/**
 * What is to be handed over is never entered as done, and no follow-up gets a term without end
 *
 * It is done by its receipt alone. A term begins on the day of the inspection and is bounded; the number is a setting of this
 * project.
 *
 * DR-22; 沪府发〔2020〕7号（十）
 */
export function followUpEntered({ kind, inspectedOn, dueOn, completedOn }: EnteredFollowUp): Verdict {
  if (completedOn !== null && HANDED_OVER.includes(kind)) {
    const field = { field: 'completedOn', received: completedOn };
    return unlawful('FOLLOW_UP_NOT_RECEIVED', '沪府发〔2020〕7号（十）', { ...field, kind });
  }
  const to = addMonths(inspectedOn, parameterOn('INSPECTION_FOLLOW_UP_LONGEST', inspectedOn).value);
  const isBounded = dueOn === null || needsNothing(kind) || (dueOn >= inspectedOn && dueOn <= to);
  if (isBounded) return lawful;
  const field = { field: 'dueOn', received: dueOn };
  return unlawful('FOLLOW_UP_DUE_UNFIT', '本项目口径', { ...field, from: inspectedOn, to });
}

/** Whether a follow-up is done as soon as it is entered: nothing is to be done. DR-22 */
export const needsNothing = (kind: string): boolean => kind === 'NONE_NEEDED';

/**
 * Last day of a follow-up for which the inspector set none; null until the holidays of the year are known
 *
 * The number is a setting of this project. DR-22
 */
export function followUpDueOn(inspectedOn: Day): Day | null {
  return workTerm('INSPECTION_FOLLOW_UP_WITHIN', inspectedOn).dueOn;
}

/** Whether a follow-up should be done and is not. DR-22 */
export function isFollowUpOverdue(dueOn: Day | null, completedOn: Day | null, today: Day): boolean {
  return completedOn === null && isOverdue(dueOn, today);
}
