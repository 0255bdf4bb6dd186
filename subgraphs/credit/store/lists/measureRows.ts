import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { MeasureKind } from '../../rules/lists/measureItem';
import type { MeasureState } from '../../rules/lists/measureStep';

/** A joint reward or sanction that rests on a record of credit: who proposed it, who applies it, for how long. */
export interface MeasureRow extends WorkRow {
  readonly uscc: string;
  readonly executor: string;
  readonly kind: MeasureKind;
  readonly measure: string;
  readonly edition: string | null;
  readonly recordId: string;
  readonly recordDepartment: string;
  readonly recordNumber: string;
  readonly reasons: string;
  readonly proportion: string;
  readonly legalBasis: string | null;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly state: MeasureState;
  readonly toldOn: Day | null;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly feedbackDueOn: Day | null;
  readonly feedback: string | null;
  readonly feedbackOn: Day | null;
  readonly feedbackNote: string | null;
  readonly liftedOn: Day | null;
  readonly liftReason: string | null;
  readonly stopDueOn: Day | null;
  readonly stoppedOn: Day | null;
  readonly sealed: boolean;
}

/** As a table of work. */
export const MEASURES: WorkTable = {
  name: 'credit_measure',
  prefix: 'JM',
  columns: {
    uscc: 'uscc',
    executor: 'executor',
    kind: 'kind',
    measure: 'measure',
    edition: 'edition',
    recordId: 'record_id::text',
    recordDepartment: 'record_department',
    recordNumber: 'record_number',
    reasons: 'reasons',
    proportion: 'proportion',
    legalBasis: 'legal_basis',
    fromDay: 'from_day',
    untilDay: 'until_day',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    state: 'state',
    toldOn: 'told_on',
    decidedBy: 'decided_by',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
    feedbackDueOn: 'feedback_due_on',
    feedback: 'feedback',
    feedbackOn: 'feedback_on',
    feedbackNote: 'feedback_note',
    liftedOn: 'lifted_on',
    liftReason: 'lift_reason',
    stopDueOn: 'stop_due_on',
    stoppedOn: 'stopped_on',
    sealed: 'sealed',
  },
};
