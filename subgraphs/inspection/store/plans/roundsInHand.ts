import type { PoolClient } from 'pg';
import { UNDER_WAY } from '../../rules/rounds/roundState';

const IN_HAND = `SELECT r.number, r.state FROM draw_round r WHERE r.plans @> ARRAY[$1::text]
  AND (r.state = ANY ($2) OR (r.state = 'DRAWN' AND r.arranged_at IS NULL)) ORDER BY r.id`;

/** A round under a plan that is not at its end. */
export interface RoundInHand {
  readonly number: string;
  readonly state: string;
}

/** Rounds under a plan that are not at their end: those that are under way, and drawn ones whose visits are still to be made. */
export async function roundsInHand(client: PoolClient, plan: string): Promise<readonly RoundInHand[]> {
  return (await client.query<RoundInHand>(IN_HAND, [plan, UNDER_WAY])).rows;
}

/**
 * The rounds of a plan that have committed to its tasks, or are about to; nobody commits to them until the transaction ends.
 * Whoever changes the plan asks before he holds its row. DR-7, DR-29; FL-1
 */
export async function holdCommittedRounds(client: PoolClient, plan: string): Promise<readonly RoundInHand[]> {
  const { rows } = await client.query<RoundInHand>(`${IN_HAND} FOR UPDATE`, [plan, UNDER_WAY]);
  return rows.filter(({ state }) => state !== 'OPEN');
}
