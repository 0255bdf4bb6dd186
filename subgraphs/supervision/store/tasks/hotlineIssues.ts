import { createHash } from 'node:crypto';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { HOTLINE_CATEGORIES, type HotlineCategory, hotlineReceipt, hotlineStep } from '../../rules/tasks/hotlineIssue';
import { mayDispatch } from '../../rules/tasks/taskParties';
import type { TaskUrgency } from '../../rules/tasks/taskState';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { dispatchWithin } from './dispatchTask';
import { moveIssue } from './hotlineOfTask';
import { HOTLINE_ISSUES, type HotlineRow } from './hotlineRows';

/** An issue as the hotline hands it over. */
export interface HotlineEntry {
  /** The hotline's own number. */
  readonly reference: string;
  readonly receivedOn: Day;
  readonly category: HotlineCategory;
  readonly uscc: string | null;
  /** Code of the matter that it is about, where it is about one: by it the file of the entity holds the issue. */
  readonly matter?: string | null;
  /** The authority that the issue is about. */
  readonly authority: string;
  readonly summary: string;
  /** The word by which the hotline confirms later; null where it gives none. */
  readonly confirmationCode: string | null;
}

/** What of the word of the hotline is kept: it cannot be read back. */
export function confirmationHash(reference: string, code: string): string {
  return createHash('sha256').update(`${reference}\n${code}`).digest('hex');
}

const SAME = 'SELECT number FROM hotline_issue WHERE reference = $1';

/**
 * Enters an issue of the hotline; of who called, the hotline's reference is kept and nothing else. Throws
 * HOTLINE_REFERENCE_UNFIT, HOTLINE_RECEIVED_ON_UNFIT, HOTLINE_ISSUE_EXISTS, PERSONAL_DATA_IN_TEXT,
 * TASK_NOT_YOURS_TO_DISPATCH, SUPERVISION_MATTER_UNKNOWN and the codes of a code and of a text, and then nothing is stored. 沪府发〔2020〕7号（二十）
 */
export async function enterHotlineIssue(
  database: SiloDatabase,
  entry: HotlineEntry,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { reference, receivedOn, authority, confirmationCode, matter = null } = entry;
  getDepartment(authority, 'authority');
  requireLawful(mayDispatch(actor, authority));
  requireLawful(hotlineReceipt(entry, today));
  const category = requireOneOf(entry.category, HOTLINE_CATEGORIES, 'category');
  const summary = workText(entry.summary, 'summary');
  const uscc = entry.uscc === null ? null : requireUscc(entry.uscc);
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('hotline'), hashtext($1))`, [reference]);
    if (matter !== null) await requireMatter(client, matter);
    const [same] = (await client.query<{ number: string }>(SAME, [reference])).rows;
    if (same) throw new CataloguedError('HOTLINE_ISSUE_EXISTS', { field: 'reference', issue: same.number });
    const hash = confirmationCode === null ? null : confirmationHash(reference, confirmationCode);
    const about = { reference, received_on: receivedOn, category, uscc, matter_code: matter, authority, summary };
    const entered = { confirmation_hash: hash, state: 'RECEIVED', entered_by: actor.subject, entered_on: today };
    const number = await addWork(client, HOTLINE_ISSUES, today, { ...about, ...entered });
    const event = { topic: 'task', number, kind: 'RECEIVED', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { reference, receivedOn, category } });
    return number;
  });
}

/** How an issue becomes a task. */
export interface HotlineDispatch extends WorkAt {
  readonly urgency: TaskUrgency;
  readonly dueOn: Day | null;
}

/**
 * Dispatches an issue as a task to the authority that it is about. Throws WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED, and as
 * `dispatchTask`. 沪府发〔2020〕7号（二十）
 */
export async function dispatchHotlineIssue(
  database: SiloDatabase,
  input: HotlineDispatch,
  doing: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const issue = await holdSeen<HotlineRow>(client, HOTLINE_ISSUES, input, doing.actor);
    const { number, authority, uscc, matter, summary, category } = issue;
    requireLawful(mayDispatch(doing.actor, authority));
    requireLawful(hotlineStep('DISPATCH', issue.state));
    const { urgency, dueOn } = input;
    const origin = { origin: 'HOTLINE', originNumber: number } as const;
    const title = `12345 热线事项 ${number}（${category}）`;
    const told = { ...origin, title, details: summary, authority, uscc, matter, urgency, dueOn };
    const task = await dispatchWithin(client, told, doing);
    const change = { kind: 'DISPATCHED', state: 'DISPATCHED', set: { task }, details: { task } } as const;
    await moveIssue(client, issue, change, doing);
    return number;
  });
}
