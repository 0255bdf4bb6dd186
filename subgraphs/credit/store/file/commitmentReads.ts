import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { COMMITMENTS, type CommitmentWork } from './commitmentRows';
import { isRecordSealed, sealedOn } from './commitmentSeal';

type Page = Parameters<typeof listWork>[2];

/** Which commitments are wanted. */
export interface CommitmentFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
  /** True for those that are to be checked or put right and whose last day is over. */
  readonly overdue?: boolean | null;
}

const OVERDUE = `(w.state = 'MADE' AND w.check_due_on < ?::date) OR (w.state = 'ORDERED' AND w.fix_by < ?::date)`;
const OPEN = `NOT EXISTS (SELECT FROM credit_record r WHERE r.source_department = w.authority
  AND r.source_record_id = w.number AND ${sealedOn('?')})`;

/** Commitments made to the departments in a viewer's sight, newest first; those whose record is sealed are left out. */
export function listCommitments(
  statements: Statements,
  { authority, uscc, state, overdue }: CommitmentFilter,
  page: Page & { today: Day },
): Promise<PageRows> {
  const listing = listingOf(COMMITMENTS, [
    ['w.authority = ?', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    [OVERDUE, overdue ? page.today : null],
    [OPEN, page.today],
  ]);
  return listWork(statements, listing, page);
}

/** The commitment of a number; undefined where there is none, or its record is sealed. */
export async function findCommitment(
  statements: Statements,
  number: string,
  today: Day,
): Promise<CommitmentWork | undefined> {
  const client = readingFrom(statements);
  const row = await findWork<CommitmentWork>(client, COMMITMENTS, number);
  return row && !(await isRecordSealed(client, row, today)) ? row : undefined;
}
