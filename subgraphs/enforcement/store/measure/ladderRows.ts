import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { listingOf, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { LadderKind } from '../../rules/measure/ladder';
import type { LadderStepState } from '../../rules/measure/ladderStepState';
import type { ViolationFacts } from '../../rules/measure/lowestSufficient';
import { isSealedCase, toldWithoutSealed } from '../cases/sealedWork';

/** A step of the ladder. */
export interface LadderStepRow extends WorkRow {
  readonly uscc: string;
  readonly caseNumber: string | null;
  readonly kind: LadderKind;
  readonly lowest: LadderKind;
  readonly facts: ViolationFacts;
  readonly reasons: string;
  readonly deviation: string | null;
  readonly basis: string | null;
  readonly dueOn: Day;
  readonly state: LadderStepState;
  readonly takenOn: Day;
  readonly closedOn: Day | null;
  readonly closingNote: string | null;
}

/** Steps, as a table of work. */
export const LADDER_STEPS: WorkTable = {
  name: 'ladder_step',
  prefix: 'LS',
  columns: {
    uscc: 'uscc',
    caseNumber: 'case_number',
    kind: 'kind',
    lowest: 'lowest',
    facts: 'facts',
    reasons: 'reasons',
    deviation: 'deviation',
    basis: 'basis',
    dueOn: 'due_on',
    state: 'state',
    takenOn: 'taken_on',
    closedOn: 'closed_on',
    closingNote: 'closing_note',
  },
};

/** Steps as they are told: none of a sealed case. */
export const TOLD_LADDER_STEPS = toldWithoutSealed(LADDER_STEPS, isSealedCase('t.case_number'));

/** Which steps are wanted. */
export interface LadderStepFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly caseNumber?: string | null;
  readonly state?: string | null;
  /** True for those that are not closed and whose last day is over. */
  readonly overdue?: boolean | null;
}

/** Steps of the departments in a viewer's sight, newest first; none of a sealed case. */
export function listLadderSteps(
  statements: Statements,
  { authority, uscc, caseNumber, state, overdue }: LadderStepFilter,
  page: WorkListPage & { readonly today: Day },
): Promise<PageRows> {
  const listing = listingOf(TOLD_LADDER_STEPS, [
    ['w.authority = ?', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.case_number = ?', caseNumber],
    ['w.state = ?', state],
    [`w.state = 'TAKEN' AND w.due_on < ?::date`, overdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}
