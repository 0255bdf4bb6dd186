import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { CommitmentKind, ExcludedField } from '../../rules/file/commitmentScope';
import type { CommitmentState } from '../../rules/file/commitmentState';
import type { GroundKind } from '../../rules/file/thirdPartyGround';

/** On what a finding rests: what kind of ground, and where it is found. */
export interface BreachGround {
  readonly kind: GroundKind;
  readonly reference: string;
}

/** A commitment; its authority is the department to which it was made. */
export interface CommitmentWork extends WorkRow {
  readonly uscc: Uscc;
  readonly kind: CommitmentKind;
  readonly matter: string;
  readonly promise: string;
  readonly basis: string;
  readonly touches: readonly ExcludedField[];
  readonly documentHash: string;
  readonly madeOn: Day;
  readonly decidedOn: Day | null;
  readonly decisionNumber: string | null;
  readonly checkDueOn: Day | null;
  readonly state: CommitmentState;
  readonly checkedOn: Day | null;
  readonly checkedBy: string | null;
  readonly grounds: readonly BreachGround[];
  readonly fixBy: Day | null;
  readonly closedOn: Day | null;
  readonly revocationNumber: string | null;
}

/** Commitments, as a table of work. */
export const COMMITMENTS: WorkTable = {
  name: 'commitment',
  prefix: 'CM',
  columns: {
    uscc: 'uscc',
    kind: 'kind',
    matter: 'matter',
    promise: 'promise',
    basis: 'basis',
    touches: 'touches',
    documentHash: 'document_hash',
    madeOn: 'made_on',
    decidedOn: 'decided_on',
    decisionNumber: 'decision_number',
    checkDueOn: 'check_due_on',
    state: 'state',
    checkedOn: 'checked_on',
    checkedBy: 'checked_by',
    grounds: 'grounds',
    fixBy: 'fix_by',
    closedOn: 'closed_on',
    revocationNumber: 'revocation_number',
  },
};
