import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { SiloKeys, Viewer } from '../../../kernel/service/silo';
import { type AgreementStore, openAgreementStore } from './agreements/agreementStore';
import { openReconciliationStore, type ReconciliationStore } from './reconciliation/reconciliationStore';

/** What lives as long as the process, area by area. */
export interface ExchangeStore {
  readonly database: SiloDatabase;
  readonly cursorKey: Buffer;
  readonly agreements: AgreementStore;
  readonly reconciliation: ReconciliationStore;
}

/** What lives as long as one request. */
export type ExchangeLoaders = Readonly<Record<string, never>>;

/** Opens the silo's store over its database. */
export function openExchangeStore(database: SiloDatabase, { cursor }: SiloKeys): ExchangeStore {
  return {
    database,
    cursorKey: cursor,
    agreements: openAgreementStore(database),
    reconciliation: openReconciliationStore(database),
  };
}

/** Opens the loaders of one request. */
export function openExchangeLoaders(_store: ExchangeStore, _viewer: Viewer): ExchangeLoaders {
  return {};
}
