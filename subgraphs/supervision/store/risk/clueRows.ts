import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { ClueDisposal, ClueFinding } from '../../rules/risk/clueDisposal';
import type { ClueSource, ClueState } from '../../rules/risk/clueState';
import type { RiskLevel } from '../../rules/risk/riskModel';

/** A clue of risk. */
export interface ClueRow extends WorkRow {
  readonly source: ClueSource;
  /** Number of the edition of the model that made it. */
  readonly model: string | null;
  /** Number of the rule of detection that made it. */
  readonly detectionRule: string | null;
  /** Number of what else it rests on. */
  readonly reference: string | null;
  readonly uscc: string;
  readonly matter: string;
  readonly summary: string;
  readonly level: RiskLevel | null;
  /** Points of each feature, in the order of the model. */
  readonly points: readonly number[] | null;
  readonly evidenceSeq: string | null;
  readonly state: ClueState;
  readonly discoveredOn: Day;
  readonly stateSince: Day;
  readonly dueOn: Day | null;
  readonly finding: ClueFinding | null;
  readonly findingNote: string | null;
  readonly verifiedOn: Day | null;
  readonly disposal: ClueDisposal | null;
  readonly disposalNote: string | null;
  readonly disposedOn: Day | null;
  readonly feedback: string | null;
  readonly fedBackOn: Day | null;
}

/** Clues, as a table of work. */
export const CLUES: WorkTable = {
  name: 'risk_clue',
  prefix: 'RC',
  columns: {
    source: 'source',
    model: 'model',
    detectionRule: 'detection_rule',
    reference: 'reference',
    uscc: 'uscc',
    matter: 'matter_code',
    summary: 'summary',
    level: 'level',
    points: 'points',
    evidenceSeq: 'evidence_seq::text',
    state: 'state',
    discoveredOn: 'discovered_on',
    stateSince: 'state_since',
    dueOn: 'due_on',
    finding: 'finding',
    findingNote: 'finding_note',
    verifiedOn: 'verified_on',
    disposal: 'disposal',
    disposalNote: 'disposal_note',
    disposedOn: 'disposed_on',
    feedback: 'feedback',
    fedBackOn: 'fed_back_on',
  },
};
