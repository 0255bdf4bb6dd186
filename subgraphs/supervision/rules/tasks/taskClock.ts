import { addMonths, type Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { TaskState, TaskUrgency } from './taskState';

/** Who has to take the next step of a task. */
export type TaskSide = 'AUTHORITY' | 'DISPATCHER';

/** 下一步 What is to be done next with a task. */
export type TaskNext = 'ACCEPT' | 'REPORT' | 'CONFIRM' | 'REDISPATCH';

/** The next step of a task in a state; null for a closed one. */
export function nextStep(state: TaskState): { readonly act: TaskNext; readonly side: TaskSide } | null {
  if (state === 'DISPATCHED') return { act: 'ACCEPT', side: 'AUTHORITY' };
  if (state === 'ACCEPTED') return { act: 'REPORT', side: 'AUTHORITY' };
  if (state === 'DONE') return { act: 'CONFIRM', side: 'DISPATCHER' };
  return state === 'RETURNED' ? { act: 'REDISPATCH', side: 'DISPATCHER' } : null;
}

/** Last days of a task that is dispatched on a day; null where the holidays of that year are not known yet. */
export interface TaskTerms {
  readonly acceptDueOn: Day | null;
  readonly dueOn: Day | null;
}

/**
 * A task has a day for its acceptance and a day for its result
 *
 * An ordinary one is accepted in 2 and done in 15 working days, an urgent one in 1 and 5; the dispatcher may set another
 * day for the result. The numbers are settings of this project. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 沪府发〔2020〕7号（二十）
 */
export function taskTerms(urgency: TaskUrgency, today: Day, given: Day | null): TaskTerms {
  const isUrgent = urgency === 'URGENT';
  const accepted = workTerm(isUrgent ? 'TASK_ACCEPTED_URGENT_WITHIN' : 'TASK_ACCEPTED_WITHIN', today);
  const done = workTerm(isUrgent ? 'TASK_DONE_URGENT_WITHIN' : 'TASK_DONE_WITHIN', today);
  return { acceptDueOn: accepted.dueOn, dueOn: given ?? done.dueOn };
}

/** Whether a day that a dispatcher sets for the result lies after today and within a year. 沪府发〔2020〕7号（二十） */
export function taskDue(given: Day | null, today: Day): Verdict {
  const latest = addMonths(today, 12);
  return given === null || (given > today && given <= latest)
    ? lawful
    : unlawful('TASK_DUE_UNFIT', '沪府发〔2020〕7号 （二十）', { field: 'dueOn', dueOn: given, today, latest });
}

const STEP_TERMS: Readonly<Partial<Record<TaskState, ParameterId>>> = {
  DONE: 'TASK_CONFIRMED_WITHIN',
  RETURNED: 'TASK_REDISPATCHED_WITHIN',
};

/**
 * Last day of the step that a task waits for: acceptance and result have theirs from the dispatch, a confirmation and a new
 * dispatch are due in 5 and in 1 working days from the day on which the state began. Null for a closed task.
 *
 * 沪府发〔2020〕7号（二十）
 */
export function stepDueOn(state: TaskState, since: Day, terms: TaskTerms): Day | null {
  if (state === 'DISPATCHED') return terms.acceptDueOn;
  if (state === 'ACCEPTED') return terms.dueOn;
  const id = STEP_TERMS[state];
  return id === undefined ? null : workTerm(id, since).dueOn;
}
