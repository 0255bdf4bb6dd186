import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import type { InspectionMode } from '../../rules/inspectionWords';
import type { Attachment } from '../../rules/results/attachments';
import type { ChecklistPoint } from '../../rules/results/checklist';
import type { ChecklistAnswer } from '../../rules/results/checklistAnswers';
import type { PartResultState } from '../../rules/results/partResultState';
import type { ScreenAnswer } from '../../rules/results/publicationScreen';

/** An edition of the checklist of an item. */
export interface ChecklistRow extends WorkRow {
  readonly item: string;
  readonly edition: number;
  readonly points: readonly ChecklistPoint[];
  readonly contentHash: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly draftedBy: string;
  readonly draftedOn: Day;
  readonly publishedOn: Day | null;
}

/** Checklists, as a table of work. */
export const CHECKLISTS: WorkTable = {
  name: 'item_checklist',
  prefix: 'CK',
  columns: {
    item: 'item',
    edition: 'edition',
    points: 'points',
    contentHash: 'content_hash',
    effectiveFrom: 'effective_from',
    effectiveTo: 'effective_to',
    state: 'state',
    draftedBy: 'drafted_by',
    draftedOn: 'drafted_on',
    publishedOn: 'published_on',
  },
};

/** What was found on one item of a visit; its number is visit, department and item; its authority the office that went out. */
export interface FindingRow extends WorkRow {
  readonly visit: string;
  readonly department: string;
  readonly item: string;
  readonly uscc: string;
  readonly mode: InspectionMode;
  readonly inspectedOn: Day;
  /** Number of the checklist; null where the item has none. */
  readonly checklist: string | null;
  readonly answers: readonly ChecklistAnswer[];
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly followUp: string;
  readonly followUpNote: string | null;
  readonly followUpDueOn: Day | null;
  readonly followUpCompletedOn: Day | null;
  /** Null while nobody can know. */
  readonly late: boolean | null;
  readonly enteredBy: string;
  readonly enteredOn: Day;
  readonly enteredAt: string;
}

/** Findings, as a table of work. */
export const FINDINGS: WorkTable = {
  name: 'visit_item',
  prefix: 'VI',
  columns: {
    visit: 'visit',
    department: 'department',
    item: 'item',
    uscc: 'uscc',
    mode: 'mode',
    inspectedOn: 'inspected_on',
    checklist: 'checklist',
    answers: 'answers',
    codeSet: 'code_set',
    codes: 'codes',
    attachments: 'attachments',
    followUp: 'follow_up',
    followUpNote: 'follow_up_note',
    followUpDueOn: 'follow_up_due_on',
    followUpCompletedOn: 'follow_up_completed_on',
    late: 'late',
    enteredBy: 'entered_by',
    enteredOn: 'entered_on',
    enteredAt: 'entered_at',
  },
};

/** The number under which the finding on an item is known. */
export function findingNumber(visit: string, department: string, item: string): string {
  return `${visit}/${department}/${item}`;
}

/** Where the results of one department in a visit stand; the authority is the office that went out. */
export interface PartResultRow extends WorkRow {
  readonly visit: string;
  readonly department: string;
  readonly uscc: string;
  readonly plan: string | null;
  readonly round: string | null;
  readonly state: PartResultState;
  readonly formedOn: Day | null;
  readonly dueOn: Day | null;
  readonly publishedOn: Day | null;
  readonly late: boolean | null;
  readonly screen: readonly ScreenAnswer[] | null;
  readonly withheldOn: Day | null;
  readonly withheldReason: string | null;
  readonly review: 'UPHELD' | 'OVERRULED' | null;
  readonly reviewedOn: Day | null;
  readonly reviewReason: string | null;
  readonly corrections: number;
}

/** Results of parts, as a table of work. */
export const PART_RESULTS: WorkTable = {
  name: 'part_result',
  prefix: 'PR',
  columns: {
    visit: 'visit',
    department: 'department',
    uscc: 'uscc',
    plan: 'plan_number',
    round: 'round_number',
    state: 'state',
    formedOn: 'formed_on',
    dueOn: 'due_on',
    publishedOn: 'published_on',
    late: 'late',
    screen: 'screen',
    withheldOn: 'withheld_on',
    withheldReason: 'withheld_reason',
    review: 'review',
    reviewedOn: 'reviewed_on',
    reviewReason: 'review_reason',
    corrections: 'corrections',
  },
};
