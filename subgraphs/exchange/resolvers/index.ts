import { mergeResolvers } from '../../../kernel/service/mergeResolvers';
import { catalogueResolvers } from './catalogue/catalogueResolvers';
import { reconciliationResolvers } from './reconciliation/reconciliationResolvers';

/** The resolvers of every area of the exchange. */
export const exchangeResolvers = mergeResolvers([reconciliationResolvers, catalogueResolvers]);
