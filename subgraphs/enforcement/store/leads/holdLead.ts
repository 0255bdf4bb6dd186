import type { PoolClient } from 'pg';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { LEADS, type LeadRow } from './leadRows';

/** Holds a lead as it stands. Throws WORK_UNKNOWN naming the field. */
export async function holdLead(client: PoolClient, number: string): Promise<LeadRow> {
  const sql = `SELECT ${selectWork(LEADS)} FROM case_lead w WHERE w.number = $1 FOR UPDATE`;
  const { rows } = await client.query<LeadRow>(sql, [number]);
  if (!rows[0]) throw new CataloguedError('WORK_UNKNOWN', { field: 'lead', received: number });
  return rows[0];
}
