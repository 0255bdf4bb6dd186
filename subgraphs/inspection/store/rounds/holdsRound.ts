import type { PoolClient } from 'pg';

/** A round was made void while it was frozen or drawn: nothing of that is kept. */
export class RoundLeft extends Error {}

/** Whether this transaction is the one that freezes, draws or arranges a round; another process has it otherwise. */
export async function holdsRound(client: PoolClient, number: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('draw_round'), hashtext($1)) AS held`,
    [number],
  );
  return rows[0]?.held ?? false;
}
