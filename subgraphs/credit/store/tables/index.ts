import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { FeedSubscriptionRow } from '../../../../kernel/service/places/placeTables';
import { CreditEventRow } from './creditEventRow';
import { CreditRecordRow } from './creditRecord';
import { CreditRiskClassRow } from './creditRiskClass';
import { MarketEntityRow } from './marketEntity';
import { PublicCreditRatingRow } from './publicCreditRating';

/** Every table of the credit silo. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const CREDIT_TABLES: readonly Function[] = [
  MarketEntityRow,
  CreditRecordRow,
  PublicCreditRatingRow,
  CreditRiskClassRow,
  CreditEventRow,
  FeedSubscriptionRow,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
];
