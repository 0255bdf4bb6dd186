import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { FindingSource, FindingState } from '../../rules/oversight/violationFinding';

/** A possible violation that an authority came upon, as it is stored. */
export interface FindingRow {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly source: FindingSource;
  readonly reference: string | null;
  readonly facts: string;
  readonly foundOn: Day;
  readonly dueOn: Day | null;
  readonly state: FindingState;
  readonly version: number;
  readonly caseNumber: string | null;
  readonly reason: string | null;
  readonly handledOn: Day | null;
  readonly foundBy: string;
}

const COLUMNS = `w.id::text AS id, w.number, w.uscc, w.matter_code AS matter, w.authority, w.source, w.reference, w.facts,
  w.found_on::text AS "foundOn", w.due_on::text AS "dueOn", w.state, w.version, w.case_number AS "caseNumber", w.reason,
  w.handled_on::text AS "handledOn", w.found_by AS "foundBy"`;

/** The finding of a number; `hold` keeps it until the transaction ends. */
export async function findFinding(client: Queryable, number: string, hold = false): Promise<FindingRow | undefined> {
  const { rows } = await client.query<FindingRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM violation_finding w WHERE w.number = $1 ${hold ? 'FOR UPDATE' : ''}`,
    [number],
  );
  return rows[0];
}

/** Which findings are wanted; what is absent does not filter. */
export interface FindingFilter {
  readonly authority?: string | null;
  readonly state?: FindingState | null;
  readonly uscc?: string | null;
  /** Those whose last day is over and of which nothing was made. */
  readonly overdue?: boolean | null;
}

/** Condition of a finding that is overdue on the day of a parameter. */
export const findingOverdueSql = (on: string): string =>
  `(w.state = 'OPEN' AND coalesce(w.due_on < ${on}::date, false))`;

/** A page of findings of authorities whose work may be told, newest first. */
export function listFindings(
  statements: Statements,
  { authority = null, state = null, uscc = null, overdue = null }: FindingFilter,
  { today, page }: { readonly today: Day; readonly page: WorkListPage },
): Promise<PageRows> {
  const where = `($1::text IS NULL OR w.authority = $1) AND ($2::text IS NULL OR w.state = $2)
    AND ($3::text IS NULL OR w.uscc = $3::character(18))
    AND ($4::boolean IS NULL OR ${findingOverdueSql('$5')} = $4)`;
  const params = [authority, state, uscc, overdue, today];
  return listWork(statements, { columns: COLUMNS, from: 'violation_finding w', where, params }, page);
}

/** How findings of one authority stand; counts alone. */
export interface UnhandledFindings {
  readonly authority: string;
  readonly open: number;
  readonly overdue: number;
  /** Day of the oldest that is overdue. */
  readonly oldestFoundOn: Day | null;
}

/** Findings of which nothing was made, by authority; those whose work may be told, null for all. */
export async function countUnhandled(
  statements: Statements,
  authorities: readonly string[] | null,
  today: Day,
): Promise<UnhandledFindings[]> {
  return statements.run<UnhandledFindings & Record<string, unknown>>(
    `SELECT w.authority, count(*)::int AS open, count(*) FILTER (WHERE ${findingOverdueSql('$2')})::int AS overdue,
       min(w.found_on) FILTER (WHERE ${findingOverdueSql('$2')}) AS "oldestFoundOn"
     FROM violation_finding w WHERE w.state = 'OPEN' AND ($1::text[] IS NULL OR w.authority = ANY($1))
     GROUP BY w.authority ORDER BY w.authority`,
    [authorities, today],
  );
}
