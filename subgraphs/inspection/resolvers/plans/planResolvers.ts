import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { coverageResolvers } from './coverageResolvers';
import { limitResolvers } from './limitResolvers';
import { planFields } from './planFields';
import { planMutations } from './planMutations';
import { planQueries } from './planQueries';

/** 沪府发〔2020〕7号（十一）; 《上海市优化营商环境条例》第六十二条 Plans, what limits visits under them, coverage. */
export const planResolvers = mergeResolvers([
  { Query: planQueries, Mutation: planMutations, ...planFields },
  limitResolvers,
  coverageResolvers,
]);
