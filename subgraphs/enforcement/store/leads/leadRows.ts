import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { LeadGround } from '../../rules/leads/caseOfLead';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import type { LeadReturn } from '../../rules/leads/leadReturn';
import type { LeadState } from '../../rules/leads/leadState';

/** A lead that an inspection handed over; its authority is the department that received it. */
export interface LeadRow extends WorkRow {
  readonly handOver: string;
  readonly visit: string;
  readonly item: string;
  readonly uscc: string;
  readonly ground: LeadGround;
  readonly fromDepartment: string;
  readonly standard: string;
  readonly codeSet: string;
  readonly codes: readonly string[];
  readonly evidence: readonly LeadEvidence[];
  readonly sentOn: Day;
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
  },
};
