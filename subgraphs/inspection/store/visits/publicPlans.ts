import type { PoolClient } from 'pg';
import { PUBLISHED_STATES } from '../../rules/plans/planState';
import type { PartRow } from './visitRows';

/** Those of the plans behind parts of visits that are public and not at an end. */
export async function publicPlans(
  client: PoolClient,
  parts: readonly Pick<PartRow, 'plan'>[],
): Promise<ReadonlySet<string>> {
  const numbers = [...new Set(parts.flatMap(({ plan }) => (plan === null ? [] : [plan])))];
  const sql = 'SELECT number FROM inspection_plan WHERE number = ANY ($1) AND state = ANY ($2)';
  const { rows } = await client.query<{ number: string }>(sql, [numbers, PUBLISHED_STATES]);
  return new Set(rows.map(({ number }) => number));
}
