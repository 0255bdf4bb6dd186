import type { PoolClient } from 'pg';
import { type ColumnValues, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { HotlineState } from '../../rules/tasks/hotlineIssue';
import { appendEvent } from '../work/appendEvent';
import { HOTLINE_ISSUES, type HotlineRow } from './hotlineRows';
import type { TaskRow } from './taskRows';

const HOLD = `SELECT ${selectWork(HOTLINE_ISSUES)} FROM hotline_issue w WHERE w.number = $1 FOR UPDATE`;

/** The issue behind a task, held after the task; undefined for a task of another origin. */
export async function holdIssueOf(
  client: PoolClient,
  { origin, originNumber }: Pick<TaskRow, 'origin' | 'originNumber'>,
): Promise<HotlineRow | undefined> {
  if (origin !== 'HOTLINE') return undefined;
  return (await client.query<HotlineRow>(HOLD, [originNumber])).rows[0];
}

/** What becomes of an issue. */
export interface IssueChange {
  readonly kind: string;
  readonly state: HotlineState;
  readonly set: ColumnValues;
  readonly reason?: string | null;
  readonly details?: object;
}

/** Writes a change of an issue that the transaction holds, and its entry in the history. */
export async function moveIssue(
  client: PoolClient,
  issue: HotlineRow,
  { kind, state, set, reason = null, details = {} }: IssueChange,
  { actor, today }: WorkDoing,
): Promise<void> {
  const { id, number, uscc, matter, authority } = issue;
  await updateWork(client, HOTLINE_ISSUES, id, { state, ...set });
  const event = { topic: 'task', number, kind, uscc, matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...event, reason, details: { state, ...details } });
}
