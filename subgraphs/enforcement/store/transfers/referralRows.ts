import type { WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import type { ReferralKind, ReferralOutcome, ReferralReturn, ReferralState } from '../../rules/transfers/referralState';
import { isSealedFile, toldWithoutSealed } from '../cases/sealedWork';
import type { PartyRow } from './holdParty';

/** A referral; its authority is the department that sent it. */
export interface ReferralRow extends PartyRow {
  readonly kind: ReferralKind;
  readonly toAuthority: string | null;
  readonly toRegion: string | null;
  readonly toName: string | null;
  readonly uscc: string;
  readonly caseFile: string | null;
  readonly subject: string;
  readonly request: string;
  readonly evidence: readonly LeadEvidence[];
  readonly sentBy: string;
  readonly sentOn: Day;
  readonly dueOn: Day | null;
  readonly state: ReferralState;
  readonly receivedOn: Day | null;
  readonly lead: string | null;
  readonly answeredOn: Day | null;
  readonly outcome: ReferralOutcome | null;
  readonly answer: string | null;
  readonly answerDocument: string | null;
  readonly returnCode: ReferralReturn | null;
  readonly returnReason: string | null;
  readonly reminders: number;
  readonly remindedOn: Day | null;
  readonly escalatedOn: Day | null;
  readonly endedOn: Day | null;
}

/** Referrals, as a table of work. */
export const REFERRALS: WorkTable = {
  name: 'referral',
  prefix: 'RT',
  columns: {
    kind: 'kind',
    toAuthority: 'to_authority',
    toRegion: 'to_region',
    toName: 'to_name',
    uscc: 'uscc',
    caseFile: 'case_file',
    subject: 'subject',
    request: 'request',
    evidence: 'evidence',
    sentBy: 'sent_by',
    sentOn: 'sent_on',
    dueOn: 'due_on',
    state: 'state',
    receivedOn: 'received_on',
    lead: 'lead',
    answeredOn: 'answered_on',
    outcome: 'outcome',
    answer: 'answer',
    answerDocument: 'answer_document',
    returnCode: 'return_code',
    returnReason: 'return_reason',
    reminders: 'reminders',
    remindedOn: 'reminded_on',
    escalatedOn: 'escalated_on',
    endedOn: 'ended_on',
  },
};

/** Referrals as they are told: none of a sealed case. */
export const TOLD_REFERRALS = toldWithoutSealed(REFERRALS, isSealedFile('t.case_file'));
