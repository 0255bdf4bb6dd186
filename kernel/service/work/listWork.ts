import type { PageRows } from '../connection';
import type { Statements } from '../database/statements';

/** A list of work as SQL over a table `w`, which has `id`, and `authority` unless it says itself whose work it is. */
export interface WorkListSql {
  readonly columns: string;
  readonly from: string;
  /** Conditions over the list's own parameters, from $1 on. */
  readonly where: string;
  readonly params: readonly unknown[];
  /** Departments whose work a row is, as an array; its `authority` alone unless told. */
  readonly parties?: string;
}

/** A page of it: whose work may be told, null for all; how many rows; only those with a smaller id. */
export interface WorkListPage {
  readonly authorities: readonly string[] | null;
  readonly limit: number;
  readonly after: string | null;
}

/** Reads a page of a list of work, newest first, each row with its id under `no`. */
export async function listWork(
  statements: Statements,
  { columns, from, where, params, parties = 'ARRAY[w.authority]' }: WorkListSql,
  { authorities, limit, after }: WorkListPage,
): Promise<PageRows> {
  const own = params.length;
  const seen = `($${own + 1}::text[] IS NULL OR ${parties} && $${own + 1})`;
  const all = `FROM ${from} WHERE ${where} AND ${seen}`;
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT w.id::text AS no, ${columns} ${all} AND ($${own + 2}::bigint IS NULL OR w.id < $${own + 2})
       ORDER BY w.id DESC LIMIT $${own + 3}`,
      [...params, authorities, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${all}`, [...params, authorities]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}
