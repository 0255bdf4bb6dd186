import { mergeResolvers, type ResolverMap } from '../../../kernel/service/mergeResolvers';
import { enforcementCase, enforcementDecision } from './enforcementCase';
import { leadResolvers } from './leads/leadResolvers';
import { marketEntity } from './marketEntity';

/** What has a past of its own, told under the headers of the past. */
const WITH_PAST: ResolverMap = {
  MarketEntity: marketEntity,
  EnforcementCase: enforcementCase,
  EnforcementDecision: enforcementDecision,
};

/** The resolvers of enforcement. */
export const enforcementResolvers = mergeResolvers([WITH_PAST, leadResolvers]);

/** Coordinates of the fields that do not answer for the past under its headers. */
export const PRESENT_ONLY: readonly string[] = Object.keys(leadResolvers.Query).map((field) => `Query.${field}`);
