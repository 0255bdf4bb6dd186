import { mergeResolvers } from '../../../kernel/service/mergeResolvers';
import { accessLogResolvers } from './accessLog/accessLogResolvers';
import { agreementResolvers } from './agreements/agreementResolvers';
import { catalogueResolvers } from './catalogue/catalogueResolvers';
import { correctionResolvers } from './corrections/correctionResolvers';
import { entityIndexResolvers } from './entityIndex/entityIndexResolvers';
import { exportResolvers } from './exports/exportResolvers';
import { feedResolvers } from './feed/feedResolvers';
import { metricResolvers } from './metrics/metricResolvers';
import { reconciliationResolvers } from './reconciliation/reconciliationResolvers';
import { webhookResolvers } from './webhooks/webhookResolvers';
import { withdrawalResolvers } from './withdrawals/withdrawalResolvers';

/** The resolvers of every area of the exchange. */
export const exchangeResolvers = mergeResolvers([
  accessLogResolvers,
  agreementResolvers,
  reconciliationResolvers,
  catalogueResolvers,
  feedResolvers,
  webhookResolvers,
  exportResolvers,
  entityIndexResolvers,
  metricResolvers,
  correctionResolvers,
  withdrawalResolvers,
]);
