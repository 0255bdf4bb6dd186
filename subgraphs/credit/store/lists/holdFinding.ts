import type { PoolClient } from 'pg';

/** A finding of an inspection as candidates refer to it. */
export type Finding = readonly [visit: string, item: string, ground: string];

/** Lets one transaction after the other report a finding, so that it makes one candidate. */
export async function holdFinding(client: PoolClient, finding: Finding): Promise<void> {
  const sql = `SELECT pg_advisory_xact_lock(hashtext('list_candidate'), hashtext($1))`;
  await client.query(sql, [finding.join('\n')]);
}
