import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { ruleSetFields } from './ruleSetFields';
import { ruleSetMutations } from './ruleSetMutations';
import { ruleSetQueries } from './ruleSetQueries';

/** Rules of classification: what authorities make, publish and file, the shares of their years, and the law below. */
export const ruleSetResolvers = mergeResolvers([ruleSetFields, { Query: ruleSetQueries, Mutation: ruleSetMutations }]);
