import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { HOTLINE_ISSUES, type HotlineRow } from './hotlineRows';
import { KEY_TASKS, type KeyTaskRow } from './keyTaskRows';
import { TASKS, type TaskRow } from './taskRows';

type Page = Parameters<typeof listWork>[2];

/** Which tasks are wanted. */
export interface TaskFilter {
  readonly authority?: string | null;
  readonly dispatcher?: string | null;
  readonly origin?: string | null;
  readonly state?: string | null;
  /** True for those whose present step is overdue. */
  readonly overdue?: boolean | null;
  /** True for those that were escalated in their present step. */
  readonly escalated?: boolean | null;
  /** True for those that are not closed. */
  readonly open?: boolean | null;
  /** Those whose next step is for this authority. */
  readonly waitingFor?: string | null;
}

const WAITING = `(w.state IN ('DISPATCHED', 'ACCEPTED') AND w.authority = ?)
  OR (w.state IN ('DONE', 'RETURNED') AND w.dispatcher = ?)`;

/** Tasks that a viewer sees as their authority's or their dispatcher's, newest first. */
export function listTasks(statements: Statements, filter: TaskFilter, page: Page & { today: Day }): Promise<PageRows> {
  const listing = listingOf(TASKS, [
    ['w.authority = ANY (?::text[]) OR w.dispatcher = ANY (?::text[])', page.authorities],
    ['w.authority = ?', filter.authority],
    ['w.dispatcher = ?', filter.dispatcher],
    ['w.origin = ?', filter.origin],
    ['w.state = ?', filter.state],
    [`w.state <> 'CLOSED' AND w.step_due_on < ?::date`, filter.overdue ? page.today : null],
    ['(w.escalation > 0) = ?', filter.escalated],
    [`(w.state <> 'CLOSED') = ?`, filter.open],
    [WAITING, filter.waitingFor],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}

/** The task of a number; undefined where there is none. */
export function findTask(statements: Statements, number: string): Promise<TaskRow | undefined> {
  return findWork<TaskRow>(readingFrom(statements), TASKS, number);
}

/** Which issues are wanted. */
export interface HotlineFilter {
  readonly authority?: string | null;
  readonly category?: string | null;
  readonly state?: string | null;
  readonly uscc?: string | null;
}

/** Issues of the authorities in a viewer's sight, newest first. */
export function listHotlineIssues(statements: Statements, filter: HotlineFilter, page: Page): Promise<PageRows> {
  const { authority, category, state, uscc } = filter;
  const listing = listingOf(HOTLINE_ISSUES, [
    ['w.authority = ?', authority],
    ['w.category = ?', category],
    ['w.state = ?', state],
    ['w.uscc = ?::character(18)', uscc],
  ]);
  return listWork(statements, listing, page);
}

/** The issue of a number; undefined where there is none. */
export function findHotlineIssue(statements: Statements, number: string): Promise<HotlineRow | undefined> {
  return findWork<HotlineRow>(readingFrom(statements), HOTLINE_ISSUES, number);
}

/** Which key tasks are wanted. */
export interface KeyTaskFilter {
  readonly year?: number | null;
  readonly authority?: string | null;
  readonly state?: string | null;
}

/** Key tasks of the authorities in a viewer's sight, newest first. */
export function listKeyTasks(statements: Statements, filter: KeyTaskFilter, page: Page): Promise<PageRows> {
  const { year, authority, state } = filter;
  const listing = listingOf(KEY_TASKS, [
    ['w.year = ?', year],
    ['w.authority = ?', authority],
    ['w.state = ?', state],
  ]);
  return listWork(statements, listing, page);
}

/** The key task of a number; undefined where there is none. */
export function findKeyTask(statements: Statements, number: string): Promise<KeyTaskRow | undefined> {
  return findWork<KeyTaskRow>(readingFrom(statements), KEY_TASKS, number);
}

/** How the key tasks of a year stand. */
export interface KeyTaskCounts {
  readonly authority: string;
  readonly tasks: number;
  readonly done: number;
  readonly open: number;
  readonly carriedOver: number;
  /** Open and past its day; what was carried over is overdue where it goes on, if anywhere. */
  readonly overdue: number;
  /** Mean, 0 to 100. */
  readonly progress: number;
}

/** Counts the key tasks of a year by authority, of those in a viewer's sight; null for all. */
export function countKeyTasks(
  statements: Statements,
  year: number,
  { authorities, today }: { readonly authorities: readonly string[] | null; readonly today: Day },
): Promise<KeyTaskCounts[]> {
  return statements.run<KeyTaskCounts & Record<string, unknown>>(
    `SELECT authority, count(*)::int AS tasks, count(*) FILTER (WHERE state = 'DONE')::int AS done,
       count(*) FILTER (WHERE state = 'OPEN')::int AS open,
       count(*) FILTER (WHERE state = 'CARRIED_OVER')::int AS "carriedOver",
       count(*) FILTER (WHERE state = 'OPEN' AND due_on < $3)::int AS overdue, avg(progress)::float8 AS progress
     FROM key_task WHERE year = $1 AND ($2::text[] IS NULL OR authority = ANY ($2))
     GROUP BY authority ORDER BY authority COLLATE "C" LIMIT 500`,
    [year, authorities, today],
  );
}
