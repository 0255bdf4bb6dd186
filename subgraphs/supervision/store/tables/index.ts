import { OutboxEvent } from '../../../../kernel/service/outbox';
import { PLACE_TABLES } from '../../../../kernel/service/places/placeTables';
import { AnnualProportions } from './annualProportions';
import { CategoryAdjustment } from './categoryAdjustment';
import { CategoryAssignment } from './categoryAssignment';
import { CategoryObjection } from './categoryObjection';
import { CategoryPublicationBatch } from './categoryPublicationBatch';
import { DetectionRule } from './detectionRule';
import { Evaluation } from './evaluation';
import { EvaluationJudgement } from './evaluationJudgement';
import { EvaluationRun } from './evaluationRun';
import { EvaluationTask } from './evaluationTask';
import { EvidenceClock } from './evidenceClock';
import { EvidenceQualityRow } from './evidenceQuality';
import { EvidenceRecord } from './evidenceRecord';
import { EvidenceSourceRow } from './evidenceSource';
import { HotlineIssue } from './hotlineIssue';
import { KeyList } from './keyList';
import { KeyListObject } from './keyListObject';
import { KeySupervision } from './keySupervision';
import { KeyTask } from './keyTask';
import { LawEnd } from './lawEnd';
import { MatterResponsibility } from './matterResponsibility';
import { OversightNotice } from './oversightNotice';
import { PublicationEntry } from './publicationEntry';
import { PublicationHearing } from './publicationHearing';
import { RiskClue } from './riskClue';
import { RiskModel } from './riskModel';
import { RuleSet } from './ruleSet';
import { SandboxEnrolment } from './sandboxEnrolment';
import { SubjectNotice } from './subjectNotice';
import { SupervisedPerson } from './supervisedPerson';
import { SupervisedSubject } from './supervisedSubject';
import { SupervisionEvent } from './supervisionEvent';
import { SupervisionInterview } from './supervisionInterview';
import { SupervisionMatter } from './supervisionMatter';
import { SupervisionTask } from './supervisionTask';
import { ViolationFinding } from './violationFinding';
import { WhatIf } from './whatIf';

/** Every table of the supervision silo. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const SUPERVISION_TABLES: readonly Function[] = [
  SupervisionMatter,
  CategoryAssignment,
  KeySupervision,
  OutboxEvent,
  ...PLACE_TABLES,
  SupervisionEvent,
  RuleSet,
  AnnualProportions,
  LawEnd,
  EvidenceClock,
  EvidenceRecord,
  EvidenceSourceRow,
  EvidenceQualityRow,
  SupervisedSubject,
  EvaluationRun,
  Evaluation,
  EvaluationJudgement,
  EvaluationTask,
  CategoryAdjustment,
  WhatIf,
  SubjectNotice,
  SupervisionInterview,
  CategoryPublicationBatch,
  PublicationEntry,
  PublicationHearing,
  CategoryObjection,
  OversightNotice,
  ViolationFinding,
  MatterResponsibility,
  SupervisedPerson,
  KeyList,
  KeyListObject,
  RiskModel,
  DetectionRule,
  RiskClue,
  SandboxEnrolment,
  SupervisionTask,
  HotlineIssue,
  KeyTask,
];
