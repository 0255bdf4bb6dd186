import type { PoolClient } from 'pg';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { FINDINGS, type FindingRow } from './resultRows';

/** A finding that is about to change: by whom, and why where it is a correction. */
export interface Replacement {
  readonly doing: WorkDoing;
  readonly reason?: string | null;
}

const KEEP = `INSERT INTO visit_item_version (number, version, content, replaced_by, replaced_on, reason)
  SELECT number, version, to_jsonb(w) - 'id' - 'recorded_at', $2, $3, $4 FROM visit_item w WHERE w.id = $1`;

/** Changes a finding that the transaction holds; what stood before is kept as it was. DR-18 */
export async function replaceFinding(
  client: PoolClient,
  { id }: Pick<FindingRow, 'id'>,
  set: Readonly<Record<string, unknown>>,
  { doing: { actor, today }, reason = null }: Replacement,
): Promise<void> {
  await client.query(KEEP, [id, actor.subject, today, reason]);
  await updateWork(client, FINDINGS, id, set);
}

/** Adds the first version of a finding. */
export async function addFinding(client: PoolClient, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(columns);
  const places = names.map((_, at) => `$${at + 1}`);
  const sql = `INSERT INTO visit_item (${names.join(', ')}) VALUES (${places.join(', ')})`;
  await client.query(sql, Object.values(columns));
}

/** The finding of a number; undefined where nothing was entered yet. Its part must be held. */
export function findFinding(client: PoolClient, number: string): Promise<FindingRow | undefined> {
  return findWork<FindingRow>(client, FINDINGS, number);
}

/** The finding of a number in the version that somebody saw. Its part must be held. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function getFinding(client: PoolClient, at: WorkAt): Promise<FindingRow> {
  return requireWork(await findFinding(client, at.number), at, 'item');
}
