import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { agreementFields } from './agreementFields';
import { agreementMutations } from './agreementMutations';
import { agreementQueries } from './agreementQueries';

/** Agreements: asking, answering, signing, their standing, their credentials. */
export const agreementResolvers = mergeResolvers([
  { Query: agreementQueries, Mutation: agreementMutations },
  agreementFields,
]);
