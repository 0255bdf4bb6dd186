import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { disclosureFields } from './disclosureFields';
import { disclosureMutations } from './disclosureMutations';
import { disclosureQueries } from './disclosureQueries';

/** Disclosure: telling subjects, interviews, hearings, publications, objections, and the measures of a category. */
export const disclosureResolvers = mergeResolvers([
  disclosureFields,
  { Query: disclosureQueries, Mutation: disclosureMutations },
]);
