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
  /** The edition of the plan under which it is drawn. */
  readonly edition: number;
}

/** What a department committed itself to, and its nonce once it is opened. */
export interface RoundNonceRow {
  readonly round: string;
  readonly department: string;
  readonly sha256: string;
  /** Subject of who bound the department. */
  readonly committedBy: string;
  readonly committedAt: string;
  readonly nonce: string | null;
  /** Subject of who opened the nonce. */
  readonly revealedBy: string | null;
  readonly revealedAt: string | null;
}

/**
 * SQL that tells whether two tasks are one: the same of a plan, or a twin, of the same department, item and scope, under any
 * plan of the same year. Either name is that of a table with the columns of `draw_round_task`. FL-18
 */
export const sameTask = (one: string, other: string): string =>
  `(${one}.plan = ${other}.plan AND ${one}.task = ${other}.task OR ${one}.department = ${other}.department
    AND ${one}.item = ${other}.item AND ${one}.scope_hash = ${other}.scope_hash AND ${one}.plan_year = ${other}.plan_year)`;

/** The tasks of rounds, each in its order. */
export async function tasksOfRounds(client: Queryable, rounds: readonly string[]): Promise<RoundTaskRow[]> {
  const { rows } = await client.query<RoundTaskRow & Record<string, unknown>>(
    `SELECT round, place, plan, task, department, item, edition FROM draw_round_task WHERE round = ANY ($1)
     ORDER BY round, place`,
    [rounds],
  );
  return rows;
}

/** The nonces of rounds, by department. */
export async function noncesOfRounds(client: Queryable, rounds: readonly string[]): Promise<RoundNonceRow[]> {
  const { rows } = await client.query<RoundNonceRow & Record<string, unknown>>(
    `SELECT round, department, sha256, committed_by AS "committedBy", committed_at AS "committedAt", nonce,
       revealed_by AS "revealedBy", revealed_at AS "revealedAt"
     FROM draw_round_nonce WHERE round = ANY ($1) ORDER BY round, department`,
    [rounds],
  );
  return rows;
}
