import type { Queryable } from '../../../../kernel/service/work/queryable';

/** The credit record of a commitment `c`, as a join. */
export const RECORD_OF_COMMITMENT = 'r.source_department = c.authority AND r.source_record_id = c.number';

/**
 * The condition over `r`, the credit record of a commitment, that it is sealed: how the commitment was broken is then told
 * to nobody, and so is the commitment. 《信用修复管理办法》第三条
 */
export const IS_SEALED = `r.publication_state IN ('REPAIRED', 'REVOKED')`;

/** Whether the credit record of a commitment was repaired or revoked. */
export async function isRecordSealed(
  client: Queryable,
  { authority, number }: { readonly authority: string; readonly number: string },
): Promise<boolean> {
  const sql = `SELECT id::text FROM credit_record r WHERE r.source_department = $1 AND r.source_record_id = $2 AND ${IS_SEALED}`;
  return (await client.query<{ id: string }>(sql, [authority, number])).rows.length > 0;
}
