import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { LeadGround } from '../../rules/leads/caseOfLead';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import type { LeadOpinion } from '../../rules/leads/leadOpinion';
import type { LeadOrigin } from '../../rules/leads/leadOrigin';
import type { LeadReturn } from '../../rules/leads/leadReturn';
import type { LeadReward } from '../../rules/leads/leadReward';
import type { LeadState } from '../../rules/leads/leadState';

/** A lead; its authority is the department that received it, and what an inspection did not hand over has no visit. */
export interface LeadRow extends WorkRow {
  readonly handOver: string | null;
  readonly visit: string | null;
  readonly item: string | null;
  readonly uscc: string;
  readonly ground: LeadGround;
  readonly fromDepartment: string | null;
  readonly standard: string;
  readonly codeSet: string | null;
  readonly codes: readonly string[];
  readonly evidence: readonly LeadEvidence[];
  readonly sentOn: Day | null;
  readonly receivedOn: Day;
  readonly dueOn: Day | null;
  readonly state: LeadState;
  readonly answeredOn: Day | null;
  readonly caseNumber: string | null;
  readonly returnCode: LeadReturn | null;
  readonly returnReason: string | null;
  readonly closedOn: Day | null;
  readonly closingNote: string | null;
  readonly outcome: string | null;
  readonly origin: LeadOrigin;
  readonly originReference: string | null;
  readonly fromRegion: string | null;
  readonly summary: string | null;
  readonly registeredBy: string | null;
  readonly complainantSealed: boolean;
  readonly extendedOn: Day | null;
  readonly feedbackDueOn: Day | null;
  readonly feedbackOn: Day | null;
  readonly feedbackNote: string | null;
  readonly reward: LeadReward | null;
  readonly rewardedOn: Day | null;
  readonly opinions: readonly LeadOpinion[];
}

/** Leads, as a table of work. */
export const LEADS: WorkTable = {
  name: 'case_lead',
  prefix: 'CL',
  columns: {
    handOver: 'hand_over',
    visit: 'visit',
    item: 'item',
    uscc: 'uscc',
    ground: 'ground',
    fromDepartment: 'from_department',
    standard: 'standard',
    codeSet: 'code_set',
    codes: 'codes',
    evidence: 'evidence',
    sentOn: 'sent_on',
    receivedOn: 'received_on',
    dueOn: 'due_on',
    state: 'state',
    answeredOn: 'answered_on',
    caseNumber: 'case_number',
    returnCode: 'return_code',
    returnReason: 'return_reason',
    closedOn: 'closed_on',
    closingNote: 'closing_note',
    outcome: 'outcome',
    origin: 'origin',
    originReference: 'origin_reference',
    fromRegion: 'from_region',
    summary: 'summary',
    registeredBy: 'registered_by',
    complainantSealed: 'complainant_sealed',
    extendedOn: 'extended_on',
    feedbackDueOn: 'feedback_due_on',
    feedbackOn: 'feedback_on',
    feedbackNote: 'feedback_note',
    reward: 'reward',
    rewardedOn: 'rewarded_on',
    opinions: 'opinions',
  },
};
