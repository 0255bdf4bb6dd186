import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { SEALED_STATES } from '../../rules/recordVisibility';
import { OPEN_OBJECTIONS } from '../../rules/repair/objectionState';
import { holdRecords } from '../lists/holdRecords';
import { byTheHub } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { recordIdOf } from './recordOfWork';
import type { Sealing } from './sealing';

interface Overtaken {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
  readonly recordId: string;
}

const END_REPAIRS = `UPDATE credit_repair SET state = 'OVERTAKEN', version = version + 1, recorded_at = now()
  WHERE record_id = ANY ($1::bigint[]) AND state = 'RECEIVED'
  RETURNING number, uscc, authority, record_id::text AS "recordId"`;
const END_OBJECTIONS = `UPDATE credit_objection SET state = 'OVERTAKEN', ended_on = $2, due_on = NULL,
    version = version + 1, recorded_at = now()
  WHERE record_id = ANY ($1::bigint[]) AND state = ANY ($3)
  RETURNING number, uscc, authority, record_id::text AS "recordId"`;

/**
 * Ends what was still asked about records that are sealed now: nobody has to answer it any more, and the history says by what.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十六条
 */
export async function overtakeWork(client: PoolClient, recordIds: readonly string[], sealing: Sealing): Promise<void> {
  const { actor, today, by } = sealing;
  const repairs = await client.query<Overtaken>(END_REPAIRS, [recordIds]);
  const objections = await client.query<Overtaken>(END_OBJECTIONS, [recordIds, today, OPEN_OBJECTIONS]);
  const told = (topic: 'repair' | 'objection') => (row: Overtaken) =>
    ({
      ...row,
      topic,
      record: recordIdOf(row.recordId),
      kind: 'OVERTAKEN',
      actor,
      on: today,
      details: { by },
    }) as const;
  await appendEvents(client, ...repairs.rows.map(told('repair')), ...objections.rows.map(told('objection')));
}

const STRANDED = `
  SELECT w.record_id::text AS id FROM credit_repair w JOIN credit_record r ON r.id = w.record_id
  WHERE w.state = 'RECEIVED' AND r.publication_state = ANY ($1)
  UNION
  SELECT w.record_id::text FROM credit_objection w JOIN credit_record r ON r.id = w.record_id
  WHERE w.state = ANY ($2) AND r.publication_state = ANY ($1)`;

/** Ends what is still open about records that were sealed before, whatever sealed them. Doing it again changes nothing. */
export function overtakeStranded(database: SiloDatabase, today: Day): Promise<void> {
  return database.transaction(async (client) => {
    await holdRecords(client);
    const { rows } = await client.query<{ id: string }>(STRANDED, [SEALED_STATES, OPEN_OBJECTIONS]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await overtakeWork(client, ids, { ...byTheHub(today), by: 'RECORD_SEALED' });
  });
}
