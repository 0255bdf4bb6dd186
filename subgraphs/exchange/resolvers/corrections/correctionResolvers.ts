import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { doubtFields } from './doubtFields';
import { doubtMutations } from './doubtMutations';
import { doubtQueries } from './doubtQueries';

/** Corrections: doubts about facts, what becomes of them, and the quality of providers' data. */
export const correctionResolvers = mergeResolvers([doubtFields, { Query: doubtQueries, Mutation: doubtMutations }]);
