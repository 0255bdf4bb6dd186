import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { PLACE_TABLES } from '../../../../kernel/service/places/placeTables';
import { Ban } from './ban';
import { CaseLead } from './caseLead';
import { CaseStageEntry } from './caseStageEntry';
import { EnforcementCase } from './enforcementCase';
import { EnforcementDecision } from './enforcementDecision';
import { EnforcementEventRow } from './enforcementEventRow';
import { JurisdictionDispute } from './jurisdictionDispute';
import { JusticeTransfer } from './justiceTransfer';
import { LadderStep } from './ladderStep';
import { LeadEventRow } from './leadEventRow';
import { MeasureEdition } from './measureEdition';
import { NoPenaltyAnswer } from './noPenaltyAnswer';
import { Penalty } from './penalty';
import { Referral } from './referral';
import { SealedComplainant } from './sealedComplainant';

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
  MeasureEdition,
  NoPenaltyAnswer,
  LadderStep,
  Ban,
  JurisdictionDispute,
  JusticeTransfer,
  Referral,
  SealedComplainant,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
  ...PLACE_TABLES,
];
