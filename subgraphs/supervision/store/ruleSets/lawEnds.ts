import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { LawEnd } from '../../rules/ruleSets/basisEnd';

/** The ends of laws that were recorded. */
export async function lawEnds(client: Queryable): Promise<LawEnd[]> {
  const sql = `SELECT law, article, ended_on::text AS "endedOn" FROM law_end WHERE ended_on IS NOT NULL ORDER BY id`;
  return (await client.query<LawEnd & Record<string, unknown>>(sql, [])).rows;
}
