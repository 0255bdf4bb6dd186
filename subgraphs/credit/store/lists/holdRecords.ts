import type { PoolClient } from 'pg';

/**
 * Keeps other writers of credit records out until the transaction ends. Whoever seals a record, or rests something on one,
 * holds the table before any row of a list or a measure, so that none of them waits for another in a circle.
 */
export async function holdRecords(client: PoolClient): Promise<void> {
  await client.query('LOCK TABLE credit_record IN SHARE ROW EXCLUSIVE MODE');
}
