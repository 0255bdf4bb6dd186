import type { PoolClient } from 'pg';
import type { WorkTable } from '../../../../kernel/service/work/workTable';

/** The number of the open work of a table on a record, as its condition tells; undefined where there is none. */
export async function findOpenWork(
  client: PoolClient,
  table: WorkTable,
  { recordId, states }: { readonly recordId: string; readonly states: readonly string[] },
): Promise<string | undefined> {
  const sql = `SELECT number FROM ${table.name} WHERE record_id = $1 AND state = ANY ($2)`;
  return (await client.query<{ number: string }>(sql, [recordId, states])).rows[0]?.number;
}
