import type { Pool, PoolClient } from 'pg';

/** Whether a connection is not to be used again, after its work or the error in which the work ended. */
export type IsWorn = (client: PoolClient, error?: unknown) => boolean;

/**
 * Runs `work` on a connection of the pool and gives it back; closes it instead when it is worn or the server cut it.
 * A cut between two statements is an event that would end the process if nobody listened.
 */
export async function withConnection<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  isWorn: IsWorn,
): Promise<T> {
  const client = await pool.connect();
  let isCut = false;
  let failure: unknown;
  const onCut = (): void => {
    isCut = true;
  };
  client.on('error', onCut);
  try {
    return await work(client);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    client.removeListener('error', onCut);
    client.release(isCut || isWorn(client, failure));
  }
}
