import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { CAPS, type CapRow } from './capRows';
import { EXEMPTIONS, type ExemptionRow, type ExemptionState } from './exemptionRows';

/** Caps and counts that are told at once. */
const MOST = 500;

/** The cap of a number; undefined where there is none. */
export function findCap(statements: Statements, number: string): Promise<CapRow | undefined> {
  return findWork<CapRow>(readingFrom(statements), CAPS, number);
}

/** The caps of a year, by department. DR-14 */
export function listCaps(statements: Statements, year: number): Promise<CapRow[]> {
  const sql = `SELECT ${selectWork(CAPS)} FROM inspection_cap w WHERE w.year = $1 ORDER BY w.department LIMIT ${MOST}`;
  return statements.run<CapRow & Record<string, unknown>>(sql, [year]);
}

/** Which exemptions are wanted. */
export interface ExemptionFilter {
  readonly department?: string | null;
  readonly uscc?: string | null;
  readonly state?: ExemptionState | null;
  /** Those that hold on this day. */
  readonly holdingOn?: Day | null;
}

/** Exemptions of the departments in a viewer's sight, newest first. */
export function listExemptions(
  statements: Statements,
  { department, uscc, state, holdingOn }: ExemptionFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const listing = listingOf(EXEMPTIONS, [
    ['w.department = ?', department],
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    ['w.from_day <= ?::date AND ?::date < w.until_day', holdingOn],
  ]);
  return listWork(statements, listing, page);
}

/** The exemption of a number; undefined where there is none. */
export function findExemption(statements: Statements, number: string): Promise<ExemptionRow | undefined> {
  return findWork<ExemptionRow>(readingFrom(statements), EXEMPTIONS, number);
}

/** How many enterprises a department does not visit on a day. */
export interface ExemptionCount {
  readonly department: string;
  readonly count: number;
}

/** How many enterprises each department exempts on a day, by department. */
export function countExemptions(statements: Statements, on: Day): Promise<ExemptionCount[]> {
  return statements.run<ExemptionCount & Record<string, unknown>>(
    `SELECT w.department, count(*)::int AS count FROM inspection_exemption w
     WHERE w.from_day <= $1::date AND $1::date < w.until_day GROUP BY 1 ORDER BY 1 LIMIT ${MOST}`,
    [on],
  );
}
