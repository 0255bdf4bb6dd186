import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { Attachment } from '../../rules/results/attachments';
import type { HandOverGround } from '../../rules/results/handOverGround';
import type { HandOverState } from '../../rules/results/handOverState';
import type { InspectionEvent } from '../work/appendEvent';

/** A problem that was handed over; the authority is the office that found it. */
export interface HandOverRow extends WorkRow {
  readonly visit: string;
  readonly department: string;
  readonly item: string;
  readonly uscc: string;
  readonly plan: string | null;
  readonly ground: HandOverGround;
  readonly toDepartment: string;
  readonly standard: string;
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
  readonly evidence: readonly Attachment[];
  readonly state: HandOverState;
  readonly sentOn: Day;
  readonly dueOn: Day | null;
  /** Number of the lead with the receiver, from its receipt on. */
  readonly lead: string | null;
  readonly leadVersion: number;
  readonly receivedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly caseNumber: string | null;
  readonly returnCode: string | null;
  readonly returnReason: string | null;
  readonly outcome: string | null;
  readonly closedOn: Day | null;
  readonly closedReason: string | null;
  /** Number of the hand-over that took its place. */
  readonly replacedBy: string | null;
}

/** Hand-overs, as a table of work. */
export const HAND_OVERS: WorkTable = {
  name: 'hand_over',
  prefix: 'HO',
  columns: {
    visit: 'visit',
    department: 'department',
    item: 'item',
    uscc: 'uscc',
    plan: 'plan_number',
    ground: 'ground',
    toDepartment: 'to_department',
    standard: 'standard',
    codeSet: 'code_set',
    codes: 'codes',
    evidence: 'evidence',
    state: 'state',
    sentOn: 'sent_on',
    dueOn: 'due_on',
    lead: 'lead',
    leadVersion: 'lead_version',
    receivedOn: 'received_on',
    answeredOn: 'answered_on',
    caseNumber: 'case_number',
    returnCode: 'return_code',
    returnReason: 'return_reason',
    outcome: 'outcome',
    closedOn: 'closed_on',
    closedReason: 'closed_reason',
    replacedBy: 'replaced_by',
  },
};

/** Who does something with a hand-over: a person, or the hub where the receiver answers. */
export type HandOverDoing = { readonly actor: InspectionEvent['actor']; readonly today: WorkDoing['today'] };

/** An entry of the history of a hand-over. */
export function handOverEvent(
  { number, uscc, plan, authority }: Pick<HandOverRow, 'number' | 'uscc' | 'plan' | 'authority'>,
  kind: string,
  { actor, today }: HandOverDoing,
): InspectionEvent {
  return { topic: 'hand-over', number, kind, uscc, plan, authority, actor, on: today };
}
