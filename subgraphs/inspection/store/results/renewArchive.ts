import type { PoolClient } from 'pg';
import { findWork } from '../../../../kernel/service/work/workTable';
import { type VisitDoing, visitEvent } from '../visits/visitEvent';
import { VISITS, type VisitRow } from '../visits/visitRows';
import { appendEvents } from '../work/appendEvent';
import { digestOf } from './archiveVisit';

/** Holds the visit of a hand-over or a flag before the thing itself, in the order in which every change does. */
export async function holdVisitOf(
  client: PoolClient,
  table: 'hand_over' | 'result_flag',
  number: string,
): Promise<void> {
  const sql = `SELECT FROM visit v JOIN ${table} t ON t.visit = v.number WHERE t.number = $1 FOR UPDATE OF v`;
  await client.query(sql, [number]);
}

const RENEW = `UPDATE visit_archive a SET entries = $2, digest = $3, recorded_at = now() FROM visit_archive b
  WHERE a.visit = $1 AND b.visit = a.visit RETURNING b.entries, b.digest`;

/**
 * Puts the file of an archived visit under a new digest, since something was added to it: a correction, the end of a
 * follow-up, a hand-over or its answer. The digest that stood before is kept in the history of the visit, which the caller's
 * transaction holds. Nothing happens before a visit is archived. DR-26; 沪府发〔2020〕7号（十一）
 */
export async function renewArchive(client: PoolClient, number: string, doing: VisitDoing): Promise<void> {
  const known = await client.query('SELECT FROM visit_archive WHERE visit = $1', [number]);
  const visit = known.rowCount ? await findWork<VisitRow>(client, VISITS, number) : undefined;
  if (!visit) return;
  const { entries, digest } = await digestOf(client, number);
  const { rows } = await client.query<{ entries: number; digest: string }>(RENEW, [number, entries, digest]);
  const event = visitEvent(visit, 'ARCHIVE_RENEWED', doing);
  await appendEvents(client, { ...event, details: { entries, digest, before: rows[0] } });
}
