import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';

/** 监管评价报告 A written report, as the history of supervision keeps it. */
export interface StoredReport {
  readonly id: string;
  /** REP-<year>-<6 digits>. */
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly findings: string;
  /** Keys of the inspections on which it rests. */
  readonly inspections: readonly string[];
  readonly writtenBy: string;
  readonly writtenOn: Day;
  readonly recordedAt: string;
  /** The seal of its entry. */
  readonly hash: string;
}

const COLUMNS = `w.id::text AS id, w.number, w.uscc, w.matter_code AS matter, w.authority, w.reason AS findings,
  w.details::jsonb->'inspections' AS inspections, w.actor AS "writtenBy", w.details::jsonb->>'writtenOn' AS "writtenOn",
  to_json(w.recorded_at)#>>'{}' AS "recordedAt", w.hash`;
const FROM = 'supervision_event w';
const REPORTS = `w.topic = 'report' AND w.kind = 'WRITTEN'`;

/** The report of a number. */
export async function findReport(client: Queryable, number: string): Promise<StoredReport | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE ${REPORTS} AND w.number = $1`;
  return (await client.query<StoredReport & Record<string, unknown>>(sql, [number])).rows[0];
}

/** Those of some numbers that are reports on a subject in a matter. */
export async function reportsAmong(
  client: Queryable,
  numbers: readonly string[],
  { uscc, matter }: Pick<StoredReport, 'uscc' | 'matter'>,
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const sql = `SELECT w.number FROM ${FROM} WHERE ${REPORTS} AND w.number = ANY ($1::text[])
    AND w.uscc = $2::character(18) AND w.matter_code = $3`;
  const { rows } = await client.query<{ number: string }>(sql, [numbers, uscc, matter]);
  return new Set(rows.map(({ number }) => number));
}

/** A page of reports, newest first, of all entities or of one. */
export function listReports(statements: Statements, uscc: string | null, page: WorkListPage): Promise<PageRows> {
  const where = `${REPORTS} AND ($1::character(18) IS NULL OR w.uscc = $1)`;
  return listWork(statements, { columns: COLUMNS, from: FROM, where, params: [uscc] }, page);
}
