import type { PoolClient } from 'pg';

/**
 * Lets nobody else seat inspectors or give them days until the transaction ends, so that what each of them has is counted
 * right. Taken after the rows of visits, never before, so that nobody waits in a circle.
 */
export async function lockSeats(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('inspection seats'))`);
}
