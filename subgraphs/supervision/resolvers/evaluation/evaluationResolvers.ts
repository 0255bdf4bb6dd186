import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { adjustmentResolvers } from './adjustmentResolvers';
import { differenceResolvers } from './differenceResolvers';
import { explanationResolvers } from './explanationResolvers';
import { overviewResolvers } from './overviewResolvers';
import { runResolvers } from './runResolvers';
import { whatIfResolvers } from './whatIfResolvers';

/** Evaluations: how they are made, why they came to what they came to, what rules would come to, and changes by hand. */
export const evaluationResolvers = mergeResolvers([
  runResolvers,
  explanationResolvers,
  differenceResolvers,
  adjustmentResolvers,
  whatIfResolvers,
  overviewResolvers,
]);
