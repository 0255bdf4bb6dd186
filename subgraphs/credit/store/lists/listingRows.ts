import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import type { HeardForm, ListingState, RemovalGround } from '../../rules/lists/listTypes';

/** An entry of a list of abnormal operation or of serious dishonesty, from its proposal to its end. */
export interface ListingRow extends WorkRow {
  readonly uscc: string;
  readonly list: CreditList;
  readonly ground: string;
  readonly legalBasis: string | null;
  readonly facts: string;
  readonly establishedOn: Day;
  readonly candidate: string | null;
  readonly penaltyRecord: string | null;
  readonly decisionNumber: string | null;
  readonly heavier: readonly string[];
  readonly persons: readonly string[];
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly dueOn: Day | null;
  readonly state: ListingState;
  readonly noticedOn: Day | null;
  readonly noticeReasons: string | null;
  readonly noticeRights: string | null;
  readonly statementUntil: Day | null;
  readonly heardForm: HeardForm | null;
  readonly heardOn: Day | null;
  readonly hearingAsked: boolean;
  readonly statement: string | null;
  readonly adopted: boolean | null;
  readonly answer: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly documentNumber: string | null;
  readonly exitConditions: string | null;
  readonly remedy: string | null;
  readonly staysUntil: Day | null;
  readonly removalGround: RemovalGround | null;
  readonly removalAppliedOn: Day | null;
  readonly removalReason: string | null;
  readonly removalBy: string | null;
  readonly removalDueOn: Day | null;
  readonly removalDecision: string | null;
  readonly removedOn: Day | null;
  readonly sealed: boolean;
}

/** As a table of work. */
export const LISTINGS: WorkTable = {
  name: 'list_entry',
  prefix: 'LE',
  columns: {
    uscc: 'uscc',
    list: 'list',
    ground: 'ground',
    legalBasis: 'legal_basis',
    facts: 'facts',
    establishedOn: 'established_on',
    candidate: 'candidate',
    penaltyRecord: 'penalty_record::text',
    decisionNumber: 'decision_number',
    heavier: 'heavier',
    persons: 'persons',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    dueOn: 'due_on',
    state: 'state',
    noticedOn: 'noticed_on',
    noticeReasons: 'notice_reasons',
    noticeRights: 'notice_rights',
    statementUntil: 'statement_until',
    heardForm: 'heard_form',
    heardOn: 'heard_on',
    hearingAsked: 'hearing_asked',
    statement: 'statement',
    adopted: 'adopted',
    answer: 'answer',
    decidedBy: 'decided_by',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
    documentNumber: 'document_number',
    exitConditions: 'exit_conditions',
    remedy: 'remedy',
    staysUntil: 'stays_until',
    removalGround: 'removal_ground',
    removalAppliedOn: 'removal_applied_on',
    removalReason: 'removal_reason',
    removalBy: 'removal_by',
    removalDueOn: 'removal_due_on',
    removalDecision: 'removal_decision',
    removedOn: 'removed_on',
    sealed: 'sealed',
  },
};
