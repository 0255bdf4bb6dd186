import { InitialTables0000000000001 } from './0001-initialTables';
import { OutboxOrder0000000000002 } from './0002-outboxOrder';
import { KeySupervision0000000000004 } from './0004-keySupervision';
import { EntityPlace0000000000006 } from './0006-entityPlace';
import { RulesAndEvaluation0000000000007 } from './0007-rulesAndEvaluation';
import { RulesStand0000000000008 } from './0008-rulesStand';
import { EvidenceSources0000000000009 } from './0009-evidenceSources';
import { EvaluationRuns0000000000010 } from './0010-evaluationRuns';
import { AdjustmentsAndWhatIf0000000000011 } from './0011-adjustmentsAndWhatIf';
import { Disclosure0000000000012 } from './0012-disclosure';
import { RiskAndTasks0000000000013 } from './0013-riskAndTasks';
import { Oversight0000000000014 } from './0014-oversight';
import { TaskMatterAndTerm0000000000015 } from './0015-taskMatterAndTerm';
import { SubjectsThatLeft0000000000016 } from './0016-subjectsThatLeft';
import { ToldToInspection0000000000017 } from './0017-toldToInspection';

/** Every migration of the supervision silo, oldest first. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const SUPERVISION_MIGRATIONS: readonly Function[] = [
  InitialTables0000000000001,
  OutboxOrder0000000000002,
  KeySupervision0000000000004,
  EntityPlace0000000000006,
  RulesAndEvaluation0000000000007,
  RulesStand0000000000008,
  EvidenceSources0000000000009,
  EvaluationRuns0000000000010,
  AdjustmentsAndWhatIf0000000000011,
  Disclosure0000000000012,
  RiskAndTasks0000000000013,
  Oversight0000000000014,
  TaskMatterAndTerm0000000000015,
  SubjectsThatLeft0000000000016,
  ToldToInspection0000000000017,
];
