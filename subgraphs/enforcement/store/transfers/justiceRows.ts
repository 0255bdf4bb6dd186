import type { WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import type { JusticeBounce, JusticeSender } from '../../rules/transfers/justiceBounce';
import type { JusticeState } from '../../rules/transfers/justiceState';
import { isSealedFile, toldWithoutSealed } from '../cases/sealedWork';
import type { PartyRow } from './holdParty';

/** A transfer to the police; its authority is the department whose case it is. Amounts are text of fen. */
export interface JusticeRow extends PartyRow {
  readonly toAuthority: string;
  readonly caseFile: string;
  readonly caseNumber: string;
  readonly uscc: string;
  readonly standard: string;
  readonly amount: string | null;
  readonly circumstance: string | null;
  readonly suspicion: string;
  readonly evidence: readonly LeadEvidence[];
  readonly team: readonly string[];
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly state: JusticeState;
  readonly stateSince: Day;
  readonly dueOn: Day | null;
  readonly approvedAt: string | null;
  readonly sendDueAt: string | null;
  readonly decidedBy: string | null;
  readonly declineReason: string | null;
  readonly sentAt: string | null;
  readonly sentLate: boolean | null;
  readonly letterSha256: string | null;
  readonly receiptNumber: string | null;
  readonly receivedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly answerDocument: string | null;
  readonly answerReason: string | null;
  readonly objectedOn: Day | null;
  readonly objection: string | null;
  readonly handedOverOn: Day | null;
  readonly returnedBy: JusticeSender | null;
  readonly returnCode: JusticeBounce | null;
  readonly returnReason: string | null;
  readonly returnDocument: string | null;
  readonly endedOn: Day | null;
  readonly closingNote: string | null;
}

/** Transfers to the police, as a table of work. */
export const JUSTICE_TRANSFERS: WorkTable = {
  name: 'justice_transfer',
  prefix: 'JT',
  columns: {
    toAuthority: 'to_authority',
    caseFile: 'case_file',
    caseNumber: 'case_number',
    uscc: 'uscc',
    standard: 'standard',
    amount: 'amount',
    circumstance: 'circumstance',
    suspicion: 'suspicion',
    evidence: 'evidence',
    team: 'team',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    state: 'state',
    stateSince: 'state_since',
    dueOn: 'due_on',
    approvedAt: 'approved_at',
    sendDueAt: 'send_due_at',
    decidedBy: 'decided_by',
    declineReason: 'decline_reason',
    sentAt: 'sent_at',
    sentLate: 'sent_late',
    letterSha256: 'letter_sha256',
    receiptNumber: 'receipt_number',
    receivedOn: 'received_on',
    answeredOn: 'answered_on',
    answerDocument: 'answer_document',
    answerReason: 'answer_reason',
    objectedOn: 'objected_on',
    objection: 'objection',
    handedOverOn: 'handed_over_on',
    returnedBy: 'returned_by',
    returnCode: 'return_code',
    returnReason: 'return_reason',
    returnDocument: 'return_document',
    endedOn: 'ended_on',
    closingNote: 'closing_note',
  },
};

/** Transfers as they are told: none of a sealed case. */
export const TOLD_JUSTICE_TRANSFERS = toldWithoutSealed(JUSTICE_TRANSFERS, isSealedFile('t.case_file'));
