import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { AccessCheckpointRow } from './accessCheckpoint';
import { AccessCircumstanceRow } from './accessCircumstance';
import { AccessKeyRow } from './accessKey';
import { AccessLeafRow } from './accessLeaf';
import { AccessPositionRow } from './accessPosition';
import { AccessTileRow } from './accessTile';
import { AccessUsageRow } from './accessUsage';
import { Agreement } from './agreement';
import { AgreementEvent } from './agreementEvent';
import { AgreementOwner } from './agreementOwner';
import { CatalogueEntryRow } from './catalogueEntry';
import { Credential } from './credential';
import { DataDoubt } from './dataDoubt';
import { DataDoubtEvent } from './dataDoubtEvent';
import { DataExport } from './dataExport';
import { EntityCategory } from './entityCategory';
import { EntityIndex } from './entityIndex';
import { EntityMove } from './entityMove';
import { EntityName } from './entityName';
import { EntityPlace } from './entityPlace';
import { EntityRollup } from './entityRollup';
import { EvaluationReportRow } from './evaluationReport';
import { ExportKeyRow } from './exportKey';
import { FeedAcknowledgement } from './feedAcknowledgement';
import { FeedEvent } from './feedEvent';
import { FeedFollowerRow } from './feedFollower';
import { FeedHearing } from './feedHearing';
import { FeedSource } from './feedSource';
import { FeedState } from './feedState';
import { IndexFact } from './indexFact';
import { IndexState } from './indexState';
import { MetricFact } from './metricFact';
import { MetricPlace } from './metricPlace';
import { OverScopeAccess } from './overScopeAccess';
import { ProviderQuality } from './providerQuality';
import { ReconciliationName } from './reconciliationName';
import { ResourceFreshness } from './resourceFreshness';
import { WebhookRow } from './webhook';
import { WebhookDeliveryRow } from './webhookDelivery';

/** Every table of the exchange. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const EXCHANGE_TABLES: readonly Function[] = [
  OutboxEvent,
  AccessCheckpointRow,
  AccessCircumstanceRow,
  AccessKeyRow,
  AccessLeafRow,
  AccessPositionRow,
  AccessTileRow,
  AccessUsageRow,
  Agreement,
  AgreementOwner,
  AgreementEvent,
  Credential,
  OverScopeAccess,
  FeedEvent,
  FeedState,
  FeedSource,
  FeedFollowerRow,
  FeedHearing,
  FeedAcknowledgement,
  WebhookRow,
  WebhookDeliveryRow,
  EntityPlace,
  EntityMove,
  ReconciliationName,
  DataExport,
  ExportKeyRow,
  EntityName,
  IndexFact,
  IndexState,
  EntityIndex,
  EntityCategory,
  EntityRollup,
  MetricFact,
  MetricPlace,
  EvaluationReportRow,
  CatalogueEntryRow,
  ResourceFreshness,
  DataDoubt,
  DataDoubtEvent,
  ProviderQuality,
  ImportRunRow,
  QuarantinedRow,
];
