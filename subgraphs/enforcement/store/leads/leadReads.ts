import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { LEADS, type LeadRow } from './leadRows';

type Page = Parameters<typeof listWork>[2];

/** Which leads are wanted. */
export interface LeadFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
  readonly handOver?: string | null;
  readonly origin?: string | null;
  /** True for those whose answer is to be told to whoever waits for it, after the last day for that. */
  readonly feedbackOverdue?: boolean | null;
  /** True for those that are still to be answered and whose last day is over. */
  readonly overdue?: boolean | null;
}

/** Leads of the departments in a viewer's sight, newest first. */
export function listLeads(statements: Statements, filter: LeadFilter, page: Page & { today: Day }): Promise<PageRows> {
  const { authority, uscc, state, handOver, origin, overdue, feedbackOverdue } = filter;
  const listing = listingOf(LEADS, [
    ['w.authority = ?', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    ['w.hand_over = ?', handOver],
    ['w.origin = ?', origin],
    [`w.state = 'RECEIVED' AND w.due_on < ?::date`, overdue ? page.today : null],
    ['w.feedback_on IS NULL AND w.feedback_due_on < ?::date', feedbackOverdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}

/** The lead of a number; undefined where there is none. */
export function findLead(statements: Statements, number: string): Promise<LeadRow | undefined> {
  return findWork<LeadRow>(readingFrom(statements), LEADS, number);
}
