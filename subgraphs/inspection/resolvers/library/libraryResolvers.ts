import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { inspectorResolvers } from './inspectorResolvers';
import { itemResolvers } from './itemResolvers';

/** The libraries of random inspection: items and inspectors. */
export const libraryResolvers = mergeResolvers([itemResolvers, inspectorResolvers]);
