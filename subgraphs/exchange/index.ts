import type { SiloModule } from '../../kernel/service/silo';
import { exchangeResolvers } from './resolvers';
import { openExchangeJobs } from './store/exchangeJobs';
import {
  type ExchangeLoaders,
  type ExchangeStore,
  openExchangeLoaders,
  openExchangeStore,
} from './store/exchangeStore';
import { openExportFiles } from './store/exports/exportFiles';
import { feedForSilos } from './store/feed/feedForSilos';
import { EXCHANGE_MIGRATIONS } from './store/migrations';
import { EXCHANGE_TABLES } from './store/tables';

/** 大数据中心 Exchange: catalogue, agreements, access log, change feed, and questions across the other silos. */
export const exchange: SiloModule<ExchangeStore, ExchangeLoaders> = {
  name: 'exchange',
  tables: EXCHANGE_TABLES,
  migrations: EXCHANGE_MIGRATIONS,
  resolvers: exchangeResolvers,
  openStore: openExchangeStore,
  openLoaders: openExchangeLoaders,
  usesOf: ({ uses }) => uses.total(),
  openFeed: ({ feed, pulse }) => feedForSilos(feed, pulse),
  openFiles: ({ exports }, environment) => openExportFiles(exports, environment),
  openJobs: openExchangeJobs,
  timeless: [
    'Query.resource',
    'Query.refusalGrounds',
    'Query.purposes',
    'Query.codeLists',
    'Query.metrics',
    'Query.codeList',
  ],
};
