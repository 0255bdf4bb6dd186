import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { hotlineMutations, keyTaskMutations } from './hotlineMutations';
import { taskFields } from './taskFields';
import { taskMutations } from './taskMutations';
import { taskQueries } from './taskQueries';

/** Tasks, issues of the hotline, and the key tasks of a year. */
export const taskResolvers = mergeResolvers([
  taskFields,
  { Query: taskQueries, Mutation: { ...taskMutations, ...hotlineMutations, ...keyTaskMutations } },
]);
