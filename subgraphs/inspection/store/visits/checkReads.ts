import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import { addDays, type Day } from '../../../../kernel/values/day';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { answerWithin } from '../../rules/visits/answerDue';
import { CHECKS, type CheckRow } from './checkRows';

/** The visit ahead with which a triggered check can be merged. */
export interface MergeOffer {
  readonly visit: string;
  readonly authority: string;
  readonly departments: readonly string[];
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly scheduledOn: Day | null;
}

/** A triggered check as it is read. */
export interface CheckView extends CheckRow {
  /** Null where nothing was offered, or the answer is given. */
  readonly mergeOffer: MergeOffer | null;
}

const COLUMNS = `${selectWork(CHECKS)}, (SELECT json_build_object('visit', v.number, 'authority', v.authority,
    'departments', v.departments, 'windowFrom', v.window_from, 'windowTo', v.window_to, 'scheduledOn', v.scheduled_on)
  FROM visit v WHERE v.number = w.offered_visit AND w.state = 'OFFERED') AS "mergeOffer"`;

/** Which triggered checks are wanted. */
export interface CheckFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly kind?: string | null;
  readonly state?: string | null;
  /** Whether the answer to the offer should have been given by now. */
  readonly overdue?: boolean | null;
}

/** Whether the last day to answer an offer lies before a day, as SQL. */
const overdueOn = (today: Day): string =>
  `w.state = 'OFFERED' AND w.offered_on < CASE WHEN w.urgent THEN '${addDays(today, -answerWithin(true, today))}'::date
    ELSE '${addDays(today, -answerWithin(false, today))}'::date END`;

/** Triggered checks of the authorities in a viewer's sight on a day, newest first. */
export function listChecks(
  statements: Statements,
  { today, ...filter }: CheckFilter & { readonly today: Day },
  page: Parameters<typeof listWork>[2],
): Promise<PageRows> {
  const listing = listingOf(CHECKS, [
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.kind = ?', filter.kind],
    ['w.state = ?', filter.state],
    [`(${overdueOn(today)}) = ?`, filter.overdue],
  ]);
  return listWork(statements, { ...listing, columns: COLUMNS }, page);
}

/** The triggered check of a number for whoever sees it; undefined for others and where there is none. */
export async function findCheck(
  statements: Statements,
  number: string,
  viewer: WorkActor,
): Promise<CheckView | undefined> {
  const sql = `SELECT ${COLUMNS} FROM triggered_check w WHERE w.number = $1`;
  const [found] = await statements.run<CheckView & Record<string, unknown>>(sql, [number]);
  return found && seesAuthority(viewer, found.authority) ? found : undefined;
}
