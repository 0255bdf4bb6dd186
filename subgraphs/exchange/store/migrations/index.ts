import { InitialTables0000000000001 } from './0001-initialTables';
import { AccessLogTables0000000000002 } from './0002-accessLogTables';
import { FeedTables0000000000003 } from './0003-feedTables';
import { EntityIndexTables0000000000004 } from './0004-entityIndexTables';
import { CatalogueTables0000000000005 } from './0005-catalogueTables';
import { AgreementTables0000000000006 } from './0006-agreementTables';
import { ExportTables0000000000007 } from './0007-exportTables';
import { CorrectionTables0000000000008 } from './0008-correctionTables';
import { MetricTables0000000000009 } from './0009-metricTables';
import { ReconciliationTables0000000000010 } from './0010-reconciliationTables';
import { WebhookTables0000000000011 } from './0011-webhookTables';
import { OverScopeTables0000000000012 } from './0012-overScopeTables';
import { FeedFollowers0000000000013 } from './0013-feedFollowers';
import { IndexFollower0000000000014 } from './0014-indexFollower';
import { FeedHearing0000000000015 } from './0015-feedHearing';
import { FeedWithdrawals0000000000016 } from './0016-feedWithdrawals';

/** Every migration of the exchange, in order. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const EXCHANGE_MIGRATIONS: readonly Function[] = [
  InitialTables0000000000001,
  AccessLogTables0000000000002,
  FeedTables0000000000003,
  EntityIndexTables0000000000004,
  CatalogueTables0000000000005,
  AgreementTables0000000000006,
  ExportTables0000000000007,
  CorrectionTables0000000000008,
  MetricTables0000000000009,
  ReconciliationTables0000000000010,
  WebhookTables0000000000011,
  OverScopeTables0000000000012,
  FeedFollowers0000000000013,
  IndexFollower0000000000014,
  FeedHearing0000000000015,
  FeedWithdrawals0000000000016,
];
