import type { Pool, PoolClient } from 'pg';
import { type IsWorn, withConnection } from './withConnection';

/** How a transaction begins, and when its connection is not to be used again. */
export interface TransactionOptions {
  /** Statements that begin it and set what it runs under, sent together. */
  readonly begin?: string;
  readonly isWorn?: IsWorn;
}

/** Runs `work` in a transaction; a connection that cannot even roll back is closed. */
export function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  { begin = 'BEGIN', isWorn = () => false }: TransactionOptions = {},
): Promise<T> {
  let isLost = false;
  return withConnection(
    pool,
    async (client) => {
      try {
        await client.query(begin);
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          isLost = true;
        });
        throw error;
      }
    },
    (client, error) => isLost || isWorn(client, error),
  );
}
