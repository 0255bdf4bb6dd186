import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';

/** Where an exemption can stand. */
export const EXEMPTION_STATES = ['PROPOSED', 'GRANTED', 'REJECTED', 'REVOKED'] as const;

/** Where an exemption stands. */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/** An enterprise that a department does not visit under plans for a time, key items excepted. */
export interface ExemptionRow extends WorkRow {
  readonly department: string;
  readonly uscc: string;
  readonly kind: 'NO_CONTACT';
  readonly basis: string;
  readonly state: ExemptionState;
  readonly proposedFrom: Day;
  readonly proposedUntil: Day;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  /** First day; null unless it was granted. */
  readonly from: Day | null;
  /** First day no longer; null unless it was granted. */
  readonly until: Day | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly revokedOn: Day | null;
  readonly revocation: string | null;
}

/** Exemptions, as a table of work. */
export const EXEMPTIONS: WorkTable = {
  name: 'inspection_exemption',
  prefix: 'EX',
  columns: {
    department: 'department',
    uscc: 'uscc',
    kind: 'kind',
    basis: 'basis',
    state: 'state',
    proposedFrom: 'proposed_from',
    proposedUntil: 'proposed_until',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    from: 'from_day',
    until: 'until_day',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
    revokedOn: 'revoked_on',
    revocation: 'revocation',
  },
};
