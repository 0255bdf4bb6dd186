import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 任务状态 Where a task stands. RETURNED: the authority has sent it back as none of its own. */
export const TASK_STATES = ['DISPATCHED', 'ACCEPTED', 'DONE', 'CLOSED', 'RETURNED'] as const;

/** One of the states. */
export type TaskState = (typeof TASK_STATES)[number];

/** 任务来源 From where a task came. */
export const TASK_ORIGINS = ['CLUE', 'HOTLINE', 'OFFICE', 'KEY_TASK'] as const;

/** One origin. */
export type TaskOrigin = (typeof TASK_ORIGINS)[number];

/** 紧急程度 How urgent a task is. */
export const TASK_URGENCIES = ['ORDINARY', 'URGENT'] as const;

/** One degree of urgency. */
export type TaskUrgency = (typeof TASK_URGENCIES)[number];

/** What is done with a task. */
export type TaskAct = 'ACCEPT' | 'RETURN' | 'REDISPATCH' | 'REPORT' | 'CONFIRM' | 'SEND_BACK';

const POSSIBLE: Readonly<Record<TaskAct, readonly TaskState[]>> = {
  ACCEPT: ['DISPATCHED'],
  RETURN: ['DISPATCHED'],
  REDISPATCH: ['RETURNED'],
  REPORT: ['ACCEPTED'],
  CONFIRM: ['DONE'],
  SEND_BACK: ['DONE'],
};

/** The state that an act leads to. */
export const TASK_AFTER: Readonly<Record<TaskAct, TaskState>> = {
  ACCEPT: 'ACCEPTED',
  RETURN: 'RETURNED',
  REDISPATCH: 'DISPATCHED',
  REPORT: 'DONE',
  CONFIRM: 'CLOSED',
  SEND_BACK: 'ACCEPTED',
};

/**
 * A task is dispatched, accepted, reported as done and confirmed
 *
 * Only what was reported is confirmed or sent back; only what was not accepted yet is returned. 沪府发〔2020〕7号（二十）
 */
export function taskStep(act: TaskAct, state: TaskState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号 （二十）' });
}
