import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, type ColumnValues, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { keyTaskComplete, keyTaskOpen, keyTaskProgress, keyTaskYear } from '../../rules/tasks/keyTask';
import { mayDoTask, overseesAuthority } from '../../rules/tasks/taskParties';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { KEY_TASKS, type KeyTaskRow } from './keyTaskRows';

/** A key task of a year as a reform office lists it. */
export interface KeyTaskEntry {
  readonly year: number;
  readonly title: string;
  readonly content: string;
  /** Who leads. */
  readonly authority: string;
  /** Within the year. */
  readonly dueOn: Day;
}

/** Whether somebody lists key tasks for an authority. Throws NOT_YOUR_SUPERVISION. */
function requireLister({ actor }: WorkDoing, authority: string): void {
  if (!overseesAuthority(actor, authority)) requireLawful(mayActFor(actor, REFORM_OFFICE, 'reform-office'));
}

/** Adds a key task inside the caller's transaction, and its first entry in the history. */
export async function addKeyTask(
  client: PoolClient,
  { year, title, content, authority, dueOn }: KeyTaskEntry,
  carried: { readonly from: string | null; readonly progress: number },
  { actor, today }: WorkDoing,
): Promise<string> {
  const about = { year, title, content, authority, state: 'OPEN', progress: carried.progress, due_on: dueOn };
  const made = { carried_from: carried.from, entered_by: actor.subject, entered_on: today };
  const number = await addWork(client, KEY_TASKS, today, { ...about, ...made });
  const kind = carried.from === null ? 'LISTED' : 'CARRIED_ON';
  const event = { topic: 'task', number, kind, authority, actor, on: today } as const;
  await appendEvent(client, {
    ...event,
    details: { year, dueOn, carriedFrom: carried.from, progress: carried.progress },
  });
  return number;
}

/**
 * Lists a key task for this year or the next one. Throws KEY_TASK_YEAR_UNFIT, TASK_DUE_UNFIT for a day outside of the year,
 * NOT_YOUR_SUPERVISION, UNKNOWN_DEPARTMENT and the codes of a text. 沪府发〔2020〕7号（二十一）
 */
export async function listKeyTask(database: SiloDatabase, entry: KeyTaskEntry, doing: WorkDoing): Promise<string> {
  const { today } = doing;
  const { authority, year, dueOn } = entry;
  getDepartment(authority, 'authority');
  requireLister(doing, authority);
  requireLawful(keyTaskYear(year, today));
  if (yearOf(dueOn) !== year || dueOn < today) {
    throw new CataloguedError('TASK_DUE_UNFIT', { field: 'dueOn', received: dueOn, year, today });
  }
  const texts = { title: workText(entry.title, 'title', 200), content: workText(entry.content, 'content') };
  return database.transaction((client) =>
    addKeyTask(client, { ...entry, ...texts }, { from: null, progress: 0 }, doing),
  );
}

async function writeKeyTask(
  client: PoolClient,
  task: KeyTaskRow,
  { kind, set, reason = null }: { readonly kind: string; readonly set: ColumnValues; readonly reason?: string | null },
  { actor, today }: WorkDoing,
): Promise<string> {
  const { id, number, authority } = task;
  await updateWork(client, KEY_TASKS, id, set);
  const event = { topic: 'task', number, kind, authority, actor, on: today, reason } as const;
  await appendEvent(client, { ...event, details: set });
  return number;
}

/** How far a key task has come. */
export interface KeyTaskProgress extends WorkAt {
  readonly progress: number;
  readonly note: string;
}

/**
 * Reports the progress of a key task for the authority that leads it. Throws KEY_TASK_PROGRESS_UNFIT, WORK_STATE_UNFIT,
 * TASK_NOT_YOUR_PART, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（二十一）
 */
export async function reportKeyTask(database: SiloDatabase, input: KeyTaskProgress, doing: WorkDoing): Promise<string> {
  const { actor } = doing;
  requireRole(actor, 'supervision-officer');
  requireLawful(keyTaskProgress(input.progress));
  const note = workText(input.note, 'note');
  return database.transaction(async (client) => {
    const task = await holdSeen<KeyTaskRow>(client, KEY_TASKS, input, actor);
    requireLawful(mayDoTask('AUTHORITY', actor, { authority: task.authority, dispatcher: REFORM_OFFICE }));
    requireLawful(keyTaskOpen('REPORT', task.state));
    const set = { progress: input.progress, note };
    return writeKeyTask(client, task, { kind: 'PROGRESS', set, reason: note }, doing);
  });
}

/**
 * Confirms that a key task is done, for a reform office. Throws KEY_TASK_NOT_COMPLETE, WORK_STATE_UNFIT,
 * NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED. 沪府发〔2020〕7号（二十一）
 */
export async function confirmKeyTask(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'reform-office');
  return database.transaction(async (client) => {
    const task = await holdSeen<KeyTaskRow>(client, KEY_TASKS, at, actor);
    requireLister(doing, task.authority);
    requireLawful(keyTaskOpen('CONFIRM', task.state));
    requireLawful(keyTaskComplete(task.progress));
    return writeKeyTask(client, task, { kind: 'DONE', set: { state: 'DONE', done_on: today } }, doing);
  });
}
