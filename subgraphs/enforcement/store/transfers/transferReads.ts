import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { OPEN_JUSTICE_STATES } from '../../rules/transfers/justiceState';
import { DISPUTES } from './disputeRows';
import { TOLD_JUSTICE_TRANSFERS } from './justiceRows';
import { TOLD_REFERRALS } from './referralRows';

type Page = Parameters<typeof listWork>[2] & { readonly today: Day };

const BOTH = 'ARRAY[w.authority, w.to_authority]';
const OPEN = OPEN_JUSTICE_STATES.map((state) => `'${state}'`).join(', ');

/** Which transfers to the police are wanted. */
export interface TransferFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly caseFile?: string | null;
  readonly state?: string | null;
  /** True for those whose present step is overdue, or which were sent after their 24 hours. */
  readonly overdue?: boolean | null;
}

/** Transfers to the police for the sight of their parties, newest first. */
export function listTransfers(statements: Statements, filter: TransferFilter, page: Page): Promise<PageRows> {
  const { authority, uscc, caseFile, state, overdue } = filter;
  const listing = listingOf(TOLD_JUSTICE_TRANSFERS, [
    ['? = ANY (ARRAY[w.authority, w.to_authority])', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.case_file = ?', caseFile],
    ['w.state = ?', state],
    [`w.state IN (${OPEN}) AND (w.due_on < ?::date OR w.sent_late)`, overdue ? page.today : null],
  ]);
  return listWork(statements, { ...listing, parties: BOTH }, page);
}

/** Which referrals are wanted. */
export interface ReferralFilter {
  readonly authority?: string | null;
  readonly toAuthority?: string | null;
  readonly uscc?: string | null;
  readonly kind?: string | null;
  readonly state?: string | null;
  /** True for those on which feedback is awaited after its last day. */
  readonly overdue?: boolean | null;
  /** True for those that were escalated to the reform office, and still wait. */
  readonly escalated?: boolean | null;
}

/** Referrals for the sight of their parties, newest first. */
export function listReferrals(statements: Statements, filter: ReferralFilter, page: Page): Promise<PageRows> {
  const { authority, toAuthority, uscc, kind, state, overdue, escalated } = filter;
  const listing = listingOf(TOLD_REFERRALS, [
    ['w.authority = ?', authority],
    ['w.to_authority = ?', toAuthority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.kind = ?', kind],
    ['w.state = ?', state],
    [`w.state IN ('SENT', 'RECEIVED') AND w.due_on < ?::date`, overdue ? page.today : null],
    [`w.state IN ('SENT', 'RECEIVED') AND w.escalated_on IS NOT NULL AND ?::boolean`, escalated ? true : null],
  ]);
  return listWork(statements, { ...listing, parties: BOTH }, page);
}

/** Which disputes are wanted. */
export interface DisputeFilter {
  readonly uscc?: string | null;
  readonly state?: string | null;
  /** True for those on which the parties negotiate after the last day for that. */
  readonly overdue?: boolean | null;
}

/** Disputes on jurisdiction for the sight of their parties, newest first. */
export function listDisputes(statements: Statements, filter: DisputeFilter, page: Page): Promise<PageRows> {
  const { uscc, state, overdue } = filter;
  const listing = listingOf(DISPUTES, [
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    [`w.state = 'NEGOTIATING' AND w.due_on < ?::date`, overdue ? page.today : null],
  ]);
  return listWork(statements, { ...listing, parties: 'array_append(w.parties, w.authority)' }, page);
}
