import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { officeOfActor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { stepDueOn, taskDue, taskTerms } from '../../rules/tasks/taskClock';
import { mayDispatch } from '../../rules/tasks/taskParties';
import { TASK_URGENCIES, type TaskOrigin, type TaskUrgency } from '../../rules/tasks/taskState';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { TASKS, type TaskRow } from './taskRows';

/** A task as it is dispatched. */
export interface TaskDispatch {
  readonly origin: TaskOrigin;
  readonly originNumber: string | null;
  readonly title: string;
  readonly details: string;
  /** Who is to do it. */
  readonly authority: string;
  /** The entity that it is about; for a task of a clue left to the clue. */
  readonly uscc: string | null;
  /** Code of the matter that it is about, if one; for a task of a clue left to the clue. */
  readonly matter?: string | null;
  readonly urgency: TaskUrgency;
  /** Day on which it is to be done; null for the term of its urgency. */
  readonly dueOn: Day | null;
}

/** Origins that a dispatcher names; a task of the hotline comes from its issue. */
export const DISPATCHED_ORIGINS = ['CLUE', 'OFFICE', 'KEY_TASK'] as const satisfies readonly TaskOrigin[];

type Subject = Pick<TaskRow, 'uscc' | 'matter'>;

const ORIGINS: Readonly<Partial<Record<TaskOrigin, string>>> = {
  CLUE: 'SELECT uscc, matter_code AS matter FROM risk_clue WHERE number = $1 AND authority = $2',
  KEY_TASK: 'SELECT NULL AS uscc, NULL AS matter FROM key_task WHERE number = $1 AND authority = $2',
};

/** A task of a clue or a key task is for the authority that it is assigned to; gives whom the origin is about. */
async function requireOrigin(client: PoolClient, dispatch: TaskDispatch): Promise<Subject> {
  const { origin, originNumber, authority } = dispatch;
  const sql = ORIGINS[origin];
  if (sql === undefined && (originNumber === null || origin === 'HOTLINE')) return { uscc: null, matter: null };
  const known = sql ? (await client.query<Subject>(sql, [originNumber, authority])).rows[0] : undefined;
  if (known) return known;
  throw new CataloguedError('TASK_ORIGIN_UNKNOWN', { field: 'originNumber', received: originNumber ?? '', origin });
}

/** Whom and which matter a task is about: those of its clue, and no others beside them. */
async function subjectOf(client: PoolClient, dispatch: TaskDispatch): Promise<Subject> {
  const origin = await requireOrigin(client, dispatch);
  const given = { uscc: dispatch.uscc === null ? null : requireUscc(dispatch.uscc), matter: dispatch.matter ?? null };
  for (const field of ['uscc', 'matter'] as const) {
    const [received, own] = [given[field], origin[field]];
    if (received === null || own === null || received === own) continue;
    throw new CataloguedError('VALUE_NOT_ADMITTED', { field, received, admitted: [own] });
  }
  if (given.matter !== null) await requireMatter(client, given.matter);
  return { uscc: origin.uscc ?? given.uscc, matter: origin.matter ?? given.matter };
}

/**
 * Dispatches a task inside the caller's transaction. Throws TASK_NOT_YOURS_TO_DISPATCH, TASK_DUE_UNFIT, TASK_ORIGIN_UNKNOWN,
 * VALUE_NOT_ADMITTED where the clue is about another, SUPERVISION_MATTER_UNKNOWN, UNKNOWN_DEPARTMENT and the codes of a code
 * and of a text.
 */
export async function dispatchWithin(client: PoolClient, dispatch: TaskDispatch, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { origin, originNumber, authority, dueOn } = dispatch;
  getDepartment(authority, 'authority');
  requireLawful(mayDispatch(actor, authority));
  requireLawful(taskDue(dueOn, today));
  const urgency = requireOneOf(dispatch.urgency, TASK_URGENCIES, 'urgency');
  const texts = { title: workText(dispatch.title, 'title', 200), details: workText(dispatch.details, 'details') };
  const { uscc, matter } = await subjectOf(client, dispatch);
  const terms = taskTerms(urgency, today, dueOn);
  const dispatcher = officeOfActor(actor) ?? '';
  const about = {
    origin,
    origin_number: originNumber,
    ...texts,
    authority,
    dispatcher,
    uscc,
    matter_code: matter,
    urgency,
  };
  const due = { accept_due_on: terms.acceptDueOn, due_on: terms.dueOn, term_since: today, step_since: today };
  const step = { step_due_on: stepDueOn('DISPATCHED', today, terms), state: 'DISPATCHED' };
  const by = { dispatched_by: actor.subject, dispatched_on: today };
  const number = await addWork(client, TASKS, today, { ...about, ...due, ...step, ...by });
  const event = { topic: 'task', number, kind: 'DISPATCHED', uscc, matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...event, details: { origin, originNumber, dispatcher, urgency, ...terms } });
  return number;
}

/** Dispatches a task, in a transaction of its own; see `dispatchWithin`. 沪府发〔2020〕7号（二十） */
export async function dispatchTask(database: SiloDatabase, dispatch: TaskDispatch, doing: WorkDoing): Promise<string> {
  requireOneOf<TaskOrigin>(dispatch.origin, DISPATCHED_ORIGINS, 'origin');
  return database.transaction((client) => dispatchWithin(client, dispatch, doing));
}
