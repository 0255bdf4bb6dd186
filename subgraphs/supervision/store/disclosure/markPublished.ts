import type { PoolClient } from 'pg';
import { tellAgain } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { type CategoryPublication, categoryPublication } from '../../rules/categoryPublication';
import { CATEGORY_FACTS } from '../writeCategories';

const MARK = `UPDATE category_assignment c SET published = $2::date IS NOT NULL,
    published_on = coalesce($2::date, c.published_on), recorded_at = now() WHERE c.id = ANY($1::bigint[])
  RETURNING c.uscc, c.status, c.category, c.since, c.published, c.published_on AS "publishedOn"`;

/**
 * Marks decisions as published on a day, or takes their publication back where the day is null, and tells each of them
 * through the outbox as the writer of categories does; category, days and measures stay. The caller's transaction keeps
 * other writers of categories out. Throws CATEGORY_PUBLICATION_UNFIT.
 */
export async function markPublished(client: PoolClient, ids: readonly string[], on: Day | null): Promise<void> {
  const { rows } = await client.query<CategoryPublication & { uscc: string }>(MARK, [ids, on]);
  for (const row of rows) requireLawful(categoryPublication(row), { uscc: row.uscc });
  await tellAgain(client, CATEGORY_FACTS, { where: 't.id = ANY($1::bigint[])', params: [ids] });
}
