import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { RecordKey } from '../lists/liftMeasures';

/** Whether the decision of a record is performed, as enforcement told it last; null where it does not know. CR-24 */
export async function decisionPerformed(
  client: Queryable,
  { sourceDepartment, sourceRecordId }: RecordKey,
): Promise<boolean | null> {
  const sql = 'SELECT performed FROM penalty_publication WHERE source_department = $1 AND source_record_id = $2';
  const { rows } = await client.query<{ performed: boolean | null }>(sql, [sourceDepartment, sourceRecordId]);
  return rows[0]?.performed ?? null;
}
