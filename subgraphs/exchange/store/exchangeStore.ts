import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { EntityReader } from '../../../kernel/service/entityReader';
import { RequestUses } from '../../../kernel/service/sharing/requestUses';
import { type Outbound, type SiloKeys, STRICT_OUTBOUND, type Viewer } from '../../../kernel/service/silo';
import { openAccessLoader } from './accessLog/accessLoader';
import { type AccessLogStore, openAccessLogStore } from './accessLog/accessLogStore';
import { type AgreementStore, openAgreementStore } from './agreements/agreementStore';
import { type CatalogueStore, openCatalogueStore } from './catalogue/catalogueStore';
import { type CorrectionStore, openCorrectionStore } from './corrections/correctionStore';
import { openDoubtLoader } from './corrections/doubtLoader';
import { type EntityIndexStore, openEntityIndexStore } from './entityIndex/entityIndexStore';
import { type ExportStore, openExportStore } from './exports/exportStore';
import { FeedPulse } from './feed/feedPulse';
import { type FeedStore, openFeedStore } from './feed/feedStore';
import { type MetricStore, openMetricStore } from './metrics/metricStore';
import { openReconciliationStore, type ReconciliationStore } from './reconciliation/reconciliationStore';
import { openWebhookStore, type WebhookStore } from './webhooks/webhookStore';

/** What lives as long as the process, area by area. */
export interface ExchangeStore {
  readonly database: SiloDatabase;
  readonly cursorKey: Buffer;
  readonly catalogue: CatalogueStore;
  readonly accessLog: AccessLogStore;
  readonly agreements: AgreementStore;
  readonly corrections: CorrectionStore;
  readonly feed: FeedStore;
  /** Of what this process takes into the feed. */
  readonly pulse: FeedPulse;
  readonly exports: ExportStore;
  readonly entityIndex: EntityIndexStore;
  readonly metrics: MetricStore;
  readonly reconciliation: ReconciliationStore;
  readonly webhooks: WebhookStore;
}

/** What lives as long as one request. */
export interface ExchangeLoaders {
  /** Accesses to entities. */
  readonly accesses: EntityReader;
  /** Flagged doubts about entities. */
  readonly doubts: EntityReader;
  /** What resolvers that judge sharing themselves have given of other departments' data. */
  readonly uses: RequestUses;
}

/** Opens the silo's store over its database. */
export function openExchangeStore(
  database: SiloDatabase,
  { cursor }: SiloKeys,
  outbound: Outbound = STRICT_OUTBOUND,
): ExchangeStore {
  return {
    database,
    cursorKey: cursor,
    catalogue: openCatalogueStore(database),
    accessLog: openAccessLogStore(database),
    agreements: openAgreementStore(database),
    corrections: openCorrectionStore(database),
    feed: openFeedStore(database),
    pulse: new FeedPulse(),
    exports: openExportStore(database),
    entityIndex: openEntityIndexStore(database),
    metrics: openMetricStore(database),
    reconciliation: openReconciliationStore(database),
    webhooks: openWebhookStore(database, cursor, outbound),
  };
}

/** Opens the loaders of one request. */
export function openExchangeLoaders(store: ExchangeStore, _viewer: Viewer): ExchangeLoaders {
  return {
    accesses: openAccessLoader(store.accessLog),
    doubts: openDoubtLoader(store.corrections),
    uses: new RequestUses(),
  };
}
