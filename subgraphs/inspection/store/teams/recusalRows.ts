import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';

/** Who can ask that an inspector withdraw: the inspector himself, or the enterprise. */
export const RECUSAL_SIDES = ['INSPECTOR', 'ENTITY'] as const;

/** Who asks that an inspector withdraw. */
export type RecusalSide = (typeof RECUSAL_SIDES)[number];

/** What became of a request. */
export type RecusalState = 'REQUESTED' | 'GRANTED' | 'REFUSED';

/** A request that an inspector withdraw from a visit; `authority` is his office in it. */
export interface RecusalRow extends WorkRow {
  readonly visit: string;
  readonly department: string;
  readonly inspector: string;
  readonly uscc: string;
  readonly askedBy: RecusalSide;
  readonly reason: string;
  readonly state: RecusalState;
  readonly requestedBy: string;
  readonly requestedOn: Day;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly draw: string | null;
}

/** Requests for recusal, as a table of work. */
export const RECUSALS: WorkTable = {
  name: 'team_recusal',
  prefix: 'RC',
  columns: {
    visit: 'visit',
    department: 'department',
    inspector: 'inspector',
    uscc: 'uscc',
    askedBy: 'asked_by',
    reason: 'reason',
    state: 'state',
    requestedBy: 'requested_by',
    requestedOn: 'requested_on',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
    draw: 'draw',
  },
};
