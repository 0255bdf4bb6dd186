import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { FeedSubscriptionRow } from '../../../../kernel/service/places/placeTables';
import { CommitmentRow } from './commitmentRow';
import { CreditEventRow } from './creditEventRow';
import {
  AccidentReportRow,
  AnnualReportRow,
  IndustryRatingRow,
  OwnEventRow,
  SelfDeclarationRow,
  ThirdPartyEvidenceRow,
} from './creditFile';
import { CreditMeasureRow } from './creditMeasure';
import { CreditObjectionRow } from './creditObjection';
import { CreditRecordRow } from './creditRecord';
import { CreditRepairRow } from './creditRepair';
import { CreditRiskClassRow } from './creditRiskClass';
import { EffectAsideRow } from './effectAside';
import { ListCandidateRow } from './listCandidate';
import { ListEntryRow } from './listEntry';
import { MarketEntityRow } from './marketEntity';
import { PenaltyPublicationRow } from './penaltyPublication';
import { PublicCreditRatingRow } from './publicCreditRating';
import { RatingRunRow, RatingScoreRow, RatingStandingRow, RatingStepRow } from './ratingRun';
import { RatingSchemeRow } from './ratingScheme';

/** Every table of the credit silo. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const CREDIT_TABLES: readonly Function[] = [
  MarketEntityRow,
  CreditRecordRow,
  PublicCreditRatingRow,
  CreditRiskClassRow,
  CreditEventRow,
  PenaltyPublicationRow,
  EffectAsideRow,
  CreditRepairRow,
  CreditObjectionRow,
  ListCandidateRow,
  ListEntryRow,
  CreditMeasureRow,
  CommitmentRow,
  AnnualReportRow,
  OwnEventRow,
  SelfDeclarationRow,
  AccidentReportRow,
  ThirdPartyEvidenceRow,
  IndustryRatingRow,
  RatingSchemeRow,
  RatingRunRow,
  RatingStepRow,
  RatingScoreRow,
  RatingStandingRow,
  FeedSubscriptionRow,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
];
