import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkPageQuery } from '../../../../kernel/service/work/workPage';
import { listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { HeaderTables } from '../../rules/draw/frameHeader';
import type { VoidGround } from '../../rules/rounds/overdueRound';
import type { RoundState } from '../../rules/rounds/roundState';
import { type RoundNonceRow, type RoundTaskRow, sameTask } from './roundParts';
import { ROUNDS, type RoundRow, roundOf } from './roundRows';

/** One attempt at the tasks of a round. */
export interface RoundAttempt {
  readonly number: string;
  readonly state: RoundState;
  readonly openedOn: string;
  readonly reason: string | null;
  readonly endGround: VoidGround | null;
}

/** A round with its parts, as it is read. */
export interface RoundView extends RoundRow {
  readonly tasks: readonly Omit<RoundTaskRow, 'round'>[];
  readonly nonces: readonly Omit<RoundNonceRow, 'round' | 'committedBy' | 'revealedBy'>[];
  readonly attempts: readonly RoundAttempt[];
  /** Tables of the tasks in their order; null before the commitment. */
  readonly taskTables: readonly HeaderTables[] | null;
}

/** Which rounds are wanted. */
export interface RoundFilter {
  readonly authority?: string | null;
  readonly department?: string | null;
  readonly plan?: string | null;
  readonly state?: string | null;
}

const MOST_ATTEMPTS = 50;

const TASKS = `(SELECT json_agg(json_build_object('place', t.place, 'plan', t.plan, 'task', t.task,
    'department', t.department, 'item', t.item, 'edition', t.edition) ORDER BY t.place) FROM draw_round_task t WHERE t.round = w.number)`;
const NONCES = `(SELECT coalesce(json_agg(json_build_object('department', n.department, 'sha256', n.sha256,
    'committedAt', n.committed_at, 'nonce', n.nonce, 'revealedAt', n.revealed_at) ORDER BY n.department), '[]'::json)
  FROM draw_round_nonce n WHERE n.round = w.number)`;
const ATTEMPTS = `(SELECT json_agg(json_build_object('number', a.number, 'state', a.state, 'openedOn', a.opened_on,
    'reason', a.reason, 'endGround', a.end_ground) ORDER BY a.id) FROM (SELECT * FROM draw_round o WHERE o.number IN (
    SELECT s.round FROM draw_round_task s JOIN draw_round_task t ON ${sameTask('t', 's')}
    WHERE t.round = w.number) ORDER BY o.id LIMIT ${MOST_ATTEMPTS}) a)`;

const COLUMNS = `${selectWork(ROUNDS)}, ${TASKS} AS tasks, ${NONCES} AS nonces, ${ATTEMPTS} AS attempts,
  w.task_tables::json AS "taskTables"`;

const viewOf = (row: RoundView): RoundView => ({ ...row, ...roundOf(row) });

/** A page of rounds, newest first; they are everybody's to read. */
export async function listRounds(
  statements: Statements,
  { authority, department, plan, state }: RoundFilter,
  { limit, after }: WorkPageQuery,
): Promise<PageRows> {
  const { from, where, params } = listingOf(ROUNDS, [
    ['w.authority = ?', authority],
    ['? = ANY (w.departments)', department],
    ['? = ANY (w.plans)', plan],
    ['w.state = ?', state],
  ]);
  const all = `FROM ${from} WHERE ${where}`;
  const next = params.length;
  const [rows, counts] = await Promise.all([
    statements.run<RoundView & Record<string, unknown>>(
      `SELECT w.id::text AS no, ${COLUMNS} ${all} AND ($${next + 1}::bigint IS NULL OR w.id < $${next + 1})
       ORDER BY w.id DESC LIMIT $${next + 2}`,
      [...params, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${all}`, [...params]),
  ]);
  return { rows: rows.map((row) => ({ ...row, ...viewOf(row) })), total: Number(counts[0]?.total ?? 0) };
}

/** The round of a number with its parts; undefined where there is none. */
export async function findRoundView(client: Queryable, number: string): Promise<RoundView | undefined> {
  const sql = `SELECT ${COLUMNS} FROM draw_round w WHERE w.number = $1`;
  const row = (await client.query<RoundView & Record<string, unknown>>(sql, [number])).rows[0];
  return row && viewOf(row);
}
