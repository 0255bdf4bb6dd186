import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { addDays, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { addWorkingDays } from '../../../../kernel/values/workingDays';
import { nextStep } from './taskClock';
import type { TaskState } from './taskState';

/** What of a task decides whether somebody is reminded, or told above. */
export interface AlarmFacts {
  readonly state: TaskState;
  readonly authority: string;
  readonly dispatcher: string;
  /** Day on which the present step began. */
  readonly stepSince: Day;
  /** Last day of the present step; null where it is not known yet. */
  readonly stepDueOn: Day | null;
  /** Day of the reminder of the present step. */
  readonly remindedOn: Day | null;
  /** How often the present step was escalated. */
  readonly escalation: number;
}

/** 催办与升级 What is due to be told about a task. */
export type TaskAlarm =
  | { readonly kind: 'REMINDED'; readonly to: string }
  | { readonly kind: 'ESCALATED'; readonly to: string; readonly escalation: number };

/** Whom an overdue step of an authority is escalated to: the department above it, then the reform office. */
export function escalationLadder(responsible: string): readonly string[] {
  const parent = findDepartment(responsible)?.parent;
  return [...new Set([...(parent ? [parent] : []), REFORM_OFFICE])].filter((one) => one !== responsible);
}

/** A day some working days off; calendar days where the holidays of that year are not known yet. */
function shift(of: Day, days: number): Day {
  try {
    return addWorkingDays(of, days);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'CALENDAR_UNKNOWN_YEAR') return addDays(of, days);
    throw error;
  }
}

/** Who has to take the present step of a task; null for a closed one. */
export function responsibleFor(task: Pick<AlarmFacts, 'state' | 'authority' | 'dispatcher'>): string | null {
  const next = nextStep(task.state);
  if (next === null) return null;
  return next.side === 'AUTHORITY' ? task.authority : task.dispatcher;
}

/**
 * Who does not act in time is reminded, and then told of above
 *
 * 2 working days before the last day of a step, though not on the day on which it began, the one who has to take it is
 * reminded, once. On the day after the last day it goes to the municipal department above, and when 3 more working days
 * are over to the reform office; where there is none above, to the reform office at once. The days are settings of this
 * project. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 沪府发〔2020〕7号（二十）
 */
export function taskAlarm(task: AlarmFacts, today: Day): TaskAlarm | null {
  const responsible = responsibleFor(task);
  if (responsible === null || task.stepDueOn === null) return null;
  if (today > task.stepDueOn) {
    const to = escalationLadder(responsible)[task.escalation];
    const again = parameterOn('TASK_ESCALATED_AGAIN_AFTER', today).value;
    const patience = task.escalation === 0 ? task.stepDueOn : shift(task.stepDueOn, again);
    return to !== undefined && today > patience ? { kind: 'ESCALATED', to, escalation: task.escalation + 1 } : null;
  }
  const from = shift(task.stepDueOn, -parameterOn('TASK_REMINDED_BEFORE', today).value);
  const isDue = task.remindedOn === null && today >= from && today > task.stepSince;
  return isDue ? { kind: 'REMINDED', to: responsible } : null;
}
