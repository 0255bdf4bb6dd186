import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import { PROPOSALS, type ProposalRow, type ProposalState } from './proposalRows';

/** Which proposed items are wanted. */
export interface ProposalFilter {
  readonly department?: string | null;
  readonly state?: ProposalState | null;
  readonly code?: string | null;
}

/** Proposed items of the departments in a viewer's sight, newest first. */
export function listProposals(
  statements: Statements,
  { department, state, code }: ProposalFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const listing = listingOf(PROPOSALS, [
    ['w.authority = ?', department],
    ['w.state = ?', state],
    ['w.code = ?', code],
  ]);
  return listWork(statements, listing, page);
}

/** The proposed item of a number; undefined where there is none. */
export function findProposal(statements: Statements, number: string): Promise<ProposalRow | undefined> {
  return findWork<ProposalRow>(readingFrom(statements), PROPOSALS, number);
}
