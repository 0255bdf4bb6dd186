import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import { stepDueOn, taskDue, taskTerms } from '../../rules/tasks/taskClock';
import { mayDispatch } from '../../rules/tasks/taskParties';
import { TASK_URGENCIES, type TaskOrigin, type TaskUrgency } from '../../rules/tasks/taskState';
import { officeOfActor } from '../../rules/work/workParties';
import { workText } from '../../rules/work/workText';
import { appendEvent } from '../work/appendEvent';
import type { WorkDoing } from '../work/workDoing';
import { addWork } from '../work/workTable';
import { TASKS } from './taskRows';

/** A task as it is dispatched. */
export interface TaskDispatch {
  readonly origin: TaskOrigin;
  readonly originNumber: string | null;
  readonly title: string;
  readonly details: string;
  /** Who is to do it. */
  readonly authority: string;
  readonly uscc: string | null;
  readonly urgency: TaskUrgency;
  /** Day on which it is to be done; null for the term of its urgency. */
  readonly dueOn: Day | null;
}

/** Origins that a dispatcher names; a task of the hotline comes from its issue. */
export const DISPATCHED_ORIGINS = ['CLUE', 'OFFICE', 'KEY_TASK'] as const satisfies readonly TaskOrigin[];

const ORIGIN_TABLES: Readonly<Partial<Record<TaskOrigin, string>>> = { CLUE: 'risk_clue', KEY_TASK: 'key_task' };

/** A task of a clue or a key task is for the authority that it is assigned to. */
async function requireOrigin(client: PoolClient, { origin, originNumber, authority }: TaskDispatch): Promise<void> {
  const table = ORIGIN_TABLES[origin];
  if (table === undefined && (originNumber === null || origin === 'HOTLINE')) return;
  const known = table
    ? await client.query(`SELECT FROM ${table} WHERE number = $1 AND authority = $2`, [originNumber, authority])
    : undefined;
  if (known?.rowCount === 1) return;
  throw new CataloguedError('TASK_ORIGIN_UNKNOWN', { field: 'originNumber', received: originNumber ?? '', origin });
}

/**
 * Dispatches a task inside the caller's transaction. Throws TASK_NOT_YOURS_TO_DISPATCH, TASK_DUE_UNFIT, TASK_ORIGIN_UNKNOWN,
 * UNKNOWN_DEPARTMENT and the codes of a code and of a text.
 */
export async function dispatchWithin(client: PoolClient, dispatch: TaskDispatch, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { origin, originNumber, authority, dueOn } = dispatch;
  getDepartment(authority, 'authority');
  requireLawful(mayDispatch(actor, authority));
  requireLawful(taskDue(dueOn, today));
  const urgency = requireOneOf(dispatch.urgency, TASK_URGENCIES, 'urgency');
  const texts = { title: workText(dispatch.title, 'title', 200), details: workText(dispatch.details, 'details') };
  const uscc = dispatch.uscc === null ? null : requireUscc(dispatch.uscc);
  await requireOrigin(client, dispatch);
  const terms = taskTerms(urgency, today, dueOn);
  const dispatcher = officeOfActor(actor) ?? '';
  const about = { origin, origin_number: originNumber, ...texts, authority, dispatcher, uscc, urgency };
  const due = { accept_due_on: terms.acceptDueOn, due_on: terms.dueOn, term_since: today, step_since: today };
  const step = { step_due_on: stepDueOn('DISPATCHED', today, terms), state: 'DISPATCHED' };
  const by = { dispatched_by: actor.subject, dispatched_on: today };
  const number = await addWork(client, TASKS, today, { ...about, ...due, ...step, ...by });
  const event = { topic: 'task', number, kind: 'DISPATCHED', uscc, authority, actor, on: today } as const;
  await appendEvent(client, { ...event, details: { origin, originNumber, dispatcher, urgency, ...terms } });
  return number;
}

/** Dispatches a task, in a transaction of its own; see `dispatchWithin`. 沪府发〔2020〕7号（二十） */
export async function dispatchTask(database: SiloDatabase, dispatch: TaskDispatch, doing: WorkDoing): Promise<string> {
  requireOneOf<TaskOrigin>(dispatch.origin, DISPATCHED_ORIGINS, 'origin');
  return database.transaction((client) => dispatchWithin(client, dispatch, doing));
}
