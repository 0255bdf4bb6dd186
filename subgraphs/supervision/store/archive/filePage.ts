import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';

/** A page of a file, oldest first: how many rows, and the day and id of the row before; null from the beginning. */
export interface FilePage {
  readonly limit: number;
  readonly after: readonly [day: string, id: string] | null;
}

/** A list of a file as SQL: a statement whose rows have `on` (a day) and `no` (the id, which orders within a day). */
export interface FileListSql {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Reads one page of a list of a file, and how many there are in all. */
export async function readFilePage(
  statements: Statements,
  { sql, params }: FileListSql,
  { limit, after }: FilePage,
): Promise<PageRows> {
  const own = params.length;
  const [day, id] = after ?? [null, null];
  const [row] = await statements.run<{ page: PageRows }>(
    `WITH l AS (${sql}) SELECT json_build_object('total', (SELECT count(*) FROM l), 'rows', coalesce(
       (SELECT json_agg(to_jsonb(r) || jsonb_build_object('no', r.no::text)) FROM (SELECT l.* FROM l
          WHERE $${own + 1}::date IS NULL OR (l."on", l.no) > ($${own + 1}::date, $${own + 2}::bigint)
          ORDER BY l."on", l.no LIMIT $${own + 3}::int) r), '[]'::json)) AS page`,
    [...params, day, id, limit],
  );
  return row?.page ?? { total: 0, rows: [] };
}
