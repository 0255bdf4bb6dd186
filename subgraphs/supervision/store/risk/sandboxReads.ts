import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { SANDBOXES, type SandboxRow } from './sandboxRows';

/** SQL over `w`: whether the enrolment is under observation on the day that stands for each `?`. */
const OBSERVING = `w.from_day <= ?::date AND ?::date < w.until_day
  AND (w.decision = 'APPROVED' OR (w.decision = 'REVOKED' AND ?::date < w.revoked_on))`;

/** Which enrolments are wanted. */
export interface SandboxFilter {
  readonly authority?: string | null;
  readonly matter?: string | null;
  readonly uscc?: string | null;
  readonly decision?: string | null;
  /** Those under observation on this day. */
  readonly observingOn?: Day | null;
}

/** Enrolments of the authorities in a viewer's sight, newest first. */
export function listSandboxes(
  statements: Statements,
  { authority, matter, uscc, decision, observingOn }: SandboxFilter,
  page: Parameters<typeof listWork>[2],
): Promise<PageRows> {
  const listing = listingOf(SANDBOXES, [
    ['w.authority = ?', authority],
    ['w.matter_code = ?', matter],
    ['w.uscc = ?::character(18)', uscc],
    ['w.decision = ?', decision],
    [OBSERVING, observingOn],
  ]);
  return listWork(statements, listing, page);
}

/** The enrolment of a number; undefined where there is none. */
export function findSandbox(statements: Statements, number: string): Promise<SandboxRow | undefined> {
  return findWork<SandboxRow>(readingFrom(statements), SANDBOXES, number);
}

/** How many are under observation in a matter. */
export interface SandboxCount {
  readonly matter: string;
  readonly observing: number;
}

/** Matters with entities under observation on a day, by code. */
export function countSandboxes(statements: Statements, on: Day): Promise<SandboxCount[]> {
  return statements.run<SandboxCount & Record<string, unknown>>(
    `SELECT w.matter_code AS matter, count(*)::int AS observing FROM sandbox_enrolment w
     WHERE ${OBSERVING.replaceAll('?', '$1')} GROUP BY w.matter_code ORDER BY w.matter_code LIMIT 200`,
    [on],
  );
}
