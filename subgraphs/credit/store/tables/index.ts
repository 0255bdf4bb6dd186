import { OutboxEvent } from '../../../../kernel/service/outbox';
import { CreditRecordRow } from './creditRecord';
import { ImportRunRow } from './importRun';
import { MarketEntityRow } from './marketEntity';
import { PublicCreditRatingRow } from './publicCreditRating';
import { QuarantinedRow } from './quarantinedRow';

/** Every table of the credit silo. */
export const tables = [
  MarketEntityRow,
  CreditRecordRow,
  PublicCreditRatingRow,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
] as const;
