import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, findWork, holdWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { authoritiesSeen, type WorkActor } from '../../../../kernel/values/work/workParties';
import { stepDueOn, type TaskSide, type TaskTerms } from '../../rules/tasks/taskClock';
import { mayDoTask } from '../../rules/tasks/taskParties';
import { TASK_AFTER, type TaskAct, taskStep } from '../../rules/tasks/taskState';
import { appendEvent } from '../work/appendEvent';
import { TASKS, type TaskRow } from './taskRows';

/** A step of a task: whose it is, what is written, and what else is judged or done in the same transaction. */
export interface TaskChange {
  readonly act: TaskAct;
  readonly kind: string;
  readonly side: TaskSide;
  readonly reason?: string;
  readonly set?: ColumnValues;
  /** Terms that the step sets anew, from its day on. */
  readonly terms?: TaskTerms;
  /** Where the step gives the task to another authority. */
  readonly to?: string;
  judge?(task: TaskRow): void;
  also?(client: PoolClient, task: TaskRow): Promise<void>;
}

/** Whether a viewer sees a task: it sees the work of its authority or of its dispatcher. */
export function seesTask(
  viewer: WorkActor,
  { authority, dispatcher }: Pick<TaskRow, 'authority' | 'dispatcher'>,
): boolean {
  const seen = authoritiesSeen(viewer);
  return seen === null || seen.includes(authority) || seen.includes(dispatcher);
}

/** Holds a task that the actor sees. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdTask(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<TaskRow> {
  const found = await findWork<TaskRow>(client, TASKS, at.number);
  if (!found || !seesTask(actor, found))
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
  return holdWork<TaskRow>(client, TASKS, at);
}

/** Takes a step of a task that the transaction holds; who may take it was judged. Throws WORK_STATE_UNFIT. */
export async function stepTask(client: PoolClient, task: TaskRow, change: TaskChange, doing: WorkDoing): Promise<void> {
  const { actor, today } = doing;
  const { act, kind, reason = null, set = {}, to = task.authority } = change;
  requireLawful(taskStep(act, task.state));
  const terms = change.terms ?? task;
  const state = TASK_AFTER[act];
  const step = { step_since: today, step_due_on: stepDueOn(state, today, terms) };
  const alarm = { reminded_on: null, escalation: 0, escalated_on: null, escalated_to: null };
  const since = { term_since: change.terms ? today : task.termSince };
  const due = { accept_due_on: terms.acceptDueOn, due_on: terms.dueOn, ...since };
  await updateWork(client, TASKS, task.id, { state, authority: to, ...due, ...step, ...alarm, ...set });
  const { number, uscc, matter, authority } = task;
  const details = { act, state, authority: to, ...step };
  const event = { topic: 'task', number, kind, uscc, matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...event, reason, details });
  await change.also?.(client, task);
}

/** Takes a step of a task. Throws TASK_NOT_YOUR_PART, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. */
export async function changeTask(
  database: SiloDatabase,
  at: WorkAt,
  change: TaskChange,
  doing: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const task = await holdTask(client, at, doing.actor);
    requireLawful(mayDoTask(change.side, doing.actor, task));
    change.judge?.(task);
    await stepTask(client, task, change, doing);
    return task.number;
  });
}
