import type { Queryable } from '../../../../kernel/service/work/queryable';

/** One task of a round. */
export interface RoundTaskRow {
  readonly round: string;
  /** Place within the round, from 1. */
  readonly place: number;
  readonly plan: string;
  /** Place within the plan. */
  readonly task: number;
  readonly department: string;
  readonly item: string;
}

/** What a department committed itself to, and its nonce once it is opened. */
export interface RoundNonceRow {
  readonly round: string;
  readonly department: string;
  readonly sha256: string;
  readonly committedAt: string;
  readonly nonce: string | null;
  readonly revealedAt: string | null;
}

/** The tasks of rounds, each in its order. */
export async function tasksOfRounds(client: Queryable, rounds: readonly string[]): Promise<RoundTaskRow[]> {
  const { rows } = await client.query<RoundTaskRow & Record<string, unknown>>(
    `SELECT round, place, plan, task, department, item FROM draw_round_task WHERE round = ANY ($1)
     ORDER BY round, place`,
    [rounds],
  );
  return rows;
}

/** The nonces of rounds, by department. */
export async function noncesOfRounds(client: Queryable, rounds: readonly string[]): Promise<RoundNonceRow[]> {
  const { rows } = await client.query<RoundNonceRow & Record<string, unknown>>(
    `SELECT round, department, sha256, committed_at AS "committedAt", nonce, revealed_at AS "revealedAt"
     FROM draw_round_nonce WHERE round = ANY ($1) ORDER BY round, department`,
    [rounds],
  );
  return rows;
}
