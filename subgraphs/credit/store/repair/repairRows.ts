import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { ObjectionDays } from '../../rules/repair/objectionClocks';
import type { ObjectionOutcome } from '../../rules/repair/objectionState';
import type { RepairEvidence } from '../../rules/repair/repairConditions';
import type { RepairState } from '../../rules/repair/repairState';

/** What repairs and objections have in common; their authority is the department that established the record. */
export interface RecordWorkRow extends WorkRow {
  readonly recordId: string;
  readonly sourceRecordId: string;
  readonly uscc: Uscc;
  readonly receivedBy: string;
  readonly receivedOn: Day;
}

/** An application for repair. */
export interface RepairRow extends RecordWorkRow, Omit<RepairEvidence, 'otherConditions'> {
  readonly state: RepairState;
  /** JSON of the further conditions and their proofs. */
  readonly otherConditions: string;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionNote: string | null;
  readonly shareDueOn: Day | null;
  readonly sharedOn: Day | null;
}

/** An objection. */
export interface ObjectionRow extends RecordWorkRow, Omit<ObjectionDays, 'raisedOn'> {
  readonly ground: string;
  readonly answer: ObjectionOutcome | null;
  readonly answerNote: string | null;
  /** JSON of what the provider corrects; null where it corrects nothing. */
  readonly correction: string | null;
  readonly decisionNote: string | null;
  readonly dueOn: Day | null;
}

const COMMON = {
  recordId: 'record_id::text',
  sourceRecordId: 'source_record_id',
  uscc: 'uscc',
  receivedBy: 'received_by',
  receivedOn: 'received_on',
  state: 'state',
  decidedOn: 'decided_on',
  decisionNote: 'decision_note',
};

/** The table of repairs. */
export const REPAIRS: WorkTable = {
  name: 'credit_repair',
  prefix: 'CR',
  columns: {
    ...COMMON,
    correctionProof: 'correction_proof',
    performanceProof: 'performance_proof',
    commitment: 'commitment',
    promisesTruth: 'promises_truth',
    acceptsLiability: 'accepts_liability',
    otherConditions: 'other_conditions',
    decidedBy: 'decided_by',
    shareDueOn: 'share_due_on',
    sharedOn: 'shared_on',
  },
};

/** The table of objections. */
export const OBJECTIONS: WorkTable = {
  name: 'credit_objection',
  prefix: 'OB',
  columns: {
    ...COMMON,
    ground: 'ground',
    markedOn: 'marked_on',
    forwardedOn: 'forwarded_on',
    answeredOn: 'answered_on',
    answer: 'answer',
    answerNote: 'answer_note',
    correction: 'correction',
    outcome: 'outcome',
    deletedOn: 'deleted_on',
    endedOn: 'ended_on',
    dueOn: 'due_on',
  },
};
