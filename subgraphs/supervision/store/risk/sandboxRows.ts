import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { SandboxDecision } from '../../rules/risk/sandboxState';

/** An enrolment in a sandbox. */
export interface SandboxRow extends WorkRow {
  readonly uscc: string;
  readonly matter: string;
  readonly scope: string;
  readonly limits: string;
  readonly tolerated: readonly string[];
  readonly basis: string;
  readonly conditions: string;
  readonly from: Day;
  readonly until: Day;
  readonly decision: SandboxDecision;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly revokedOn: Day | null;
  readonly revocation: string | null;
}

/** Enrolments, as a table of work. */
export const SANDBOXES: WorkTable = {
  name: 'sandbox_enrolment',
  prefix: 'SB',
  columns: {
    uscc: 'uscc',
    matter: 'matter_code',
    scope: 'scope',
    limits: 'limits',
    tolerated: 'tolerated',
    basis: 'basis',
    conditions: 'conditions',
    from: 'from_day',
    until: 'until_day',
    decision: 'decision',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
    revokedOn: 'revoked_on',
    revocation: 'revocation',
  },
};
