import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { SEALED_STATES } from '../../rules/recordVisibility';

/** The credit record of a commitment `c`, as a join. */
export const RECORD_OF_COMMITMENT = 'r.source_department = c.authority AND r.source_record_id = c.number';

const SEALED = SEALED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The condition over `r`, the credit record of a commitment, that it is sealed or its time to query is over on a day, given
 * as SQL: how the commitment was broken is then told to nobody, and so is the commitment.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条
 */
export const sealedOn = (today: string): string =>
  `(r.publication_state IN (${SEALED}) OR coalesce(r.query_ends_on < ${today}::date, false))`;

const IS_SEALED = `SELECT id::text FROM credit_record r
  WHERE r.source_department = $1 AND r.source_record_id = $2 AND ${sealedOn('$3')}`;

/** Whether the credit record of a commitment is sealed, or its time to query is over on a day. */
export async function isRecordSealed(
  client: Queryable,
  { authority, number }: { readonly authority: string; readonly number: string },
  today: Day,
): Promise<boolean> {
  return (await client.query<{ id: string }>(IS_SEALED, [authority, number, today])).rows.length > 0;
}
