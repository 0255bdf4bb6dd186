import { mergeResolvers } from '../../../kernel/service/mergeResolvers';
import { catalogueResolvers } from './catalogue/catalogueResolvers';

/** The resolvers of every area of the exchange. */
export const exchangeResolvers = mergeResolvers([catalogueResolvers]);
