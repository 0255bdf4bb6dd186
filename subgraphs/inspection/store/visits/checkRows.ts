import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { InspectionMode } from '../../rules/inspectionWords';
import type { CheckKind, CheckState } from '../../rules/visits/visitWords';

/** A triggered check; `authority` is the department or office that checks. */
export interface CheckRow extends WorkRow {
  readonly kind: CheckKind;
  readonly uscc: string;
  readonly items: readonly string[];
  readonly mode: InspectionMode;
  /** For the department alone. */
  readonly reason: string;
  readonly plan: string | null;
  readonly receivedOn: Day;
  readonly urgent: boolean;
  readonly state: CheckState;
  readonly offeredVisit: string | null;
  /** Day since which an answer to the offer is awaited. */
  readonly offeredOn: Day;
  readonly declinedReason: string | null;
  readonly visit: string | null;
  readonly recordedOn: Day;
  readonly answeredOn: Day | null;
}

/** Triggered checks, as a table of work. */
export const CHECKS: WorkTable = {
  name: 'triggered_check',
  prefix: 'TC',
  columns: {
    kind: 'kind',
    uscc: 'uscc',
    items: 'items',
    mode: 'mode',
    reason: 'reason',
    plan: 'plan_number',
    receivedOn: 'received_on',
    urgent: 'urgent',
    state: 'state',
    offeredVisit: 'offered_visit',
    offeredOn: 'offered_on',
    declinedReason: 'declined_reason',
    visit: 'visit_number',
    recordedOn: 'recorded_on',
    answeredOn: 'answered_on',
  },
};
