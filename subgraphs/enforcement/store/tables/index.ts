import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { PLACE_TABLES } from '../../../../kernel/service/places/placeTables';
import { Ban } from './ban';
import { CaseFileTable } from './caseFileTable';
import { CaseLead } from './caseLead';
import { CaseStageEntry } from './caseStageEntry';
import { DecisionFollowUp } from './decisionFollowUp';
import { DecisionRemedy } from './decisionRemedy';
import { EnforcementCase } from './enforcementCase';
import { EnforcementDecision } from './enforcementDecision';
import { EnforcementEventRow } from './enforcementEventRow';
import { FinePayment } from './finePayment';
import { JurisdictionDispute } from './jurisdictionDispute';
import { JusticeTransfer } from './justiceTransfer';
import { LadderStep } from './ladderStep';
import { LeadEventRow } from './leadEventRow';
import { LegalBasisEnd } from './legalBasisEnd';
import { MeasureEdition } from './measureEdition';
import { NoPenaltyAnswer } from './noPenaltyAnswer';
import { PaymentDeferral } from './paymentDeferral';
import { Penalty } from './penalty';
import { Referral } from './referral';
import { SealedComplainant } from './sealedComplainant';
import { TypicalCase } from './typicalCase';

/** Every table of the enforcement silo. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const ENFORCEMENT_TABLES: readonly Function[] = [
  EnforcementCase,
  CaseStageEntry,
  EnforcementDecision,
  Penalty,
  CaseLead,
  LeadEventRow,
  EnforcementEventRow,
  CaseFileTable,
  PaymentDeferral,
  FinePayment,
  DecisionRemedy,
  DecisionFollowUp,
  MeasureEdition,
  NoPenaltyAnswer,
  LadderStep,
  Ban,
  LegalBasisEnd,
  JurisdictionDispute,
  JusticeTransfer,
  Referral,
  SealedComplainant,
  TypicalCase,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
  ...PLACE_TABLES,
];

/** Tables into which the silo only writes: who complained is read by nothing of it. 沪府发〔2020〕7号（十五） */
export const WRITE_ONLY_TABLES: readonly string[] = ['sealed_complainant'];
