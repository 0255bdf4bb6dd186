import type { PoolClient } from 'pg';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdWork, type WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { seesRepairs } from '../../rules/repair/repairParties';
import type { RecordWorkRow } from './repairRows';

/** Holds a repair or an objection that the actor sees, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdRecordWork<Row extends RecordWorkRow>(
  client: PoolClient,
  table: WorkTable,
  at: WorkAt,
  actor: WorkActor,
): Promise<Row> {
  const row = await findWork<Row>(client, table, at.number);
  if (row && seesRepairs(actor, row.authority)) return holdWork<Row>(client, table, at);
  throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
}

/** The number of the open work of a table on a record, as its condition tells; undefined where there is none. */
export async function findOpenWork(
  client: PoolClient,
  table: WorkTable,
  { recordId, states }: { readonly recordId: string; readonly states: readonly string[] },
): Promise<string | undefined> {
  const sql = `SELECT number FROM ${table.name} WHERE record_id = $1 AND state = ANY ($2)`;
  return (await client.query<{ number: string }>(sql, [recordId, states])).rows[0]?.number;
}
