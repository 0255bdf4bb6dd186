import { mergeResolvers, type ResolverMap } from '../../../kernel/service/mergeResolvers';
import { followUpResolvers } from './after/followUpResolvers';
import { typicalCaseResolvers } from './after/typicalCaseResolvers';
import { caseResolvers } from './cases/caseResolvers';
import { enforcementCase, enforcementDecision } from './enforcementCase';
import { leadResolvers } from './leads/leadResolvers';
import { marketEntity } from './marketEntity';
import { measureResolvers } from './measure/measureResolvers';
import { publishedDecisionResolvers } from './publishedDecisionResolvers';
import { justiceResolvers } from './transfers/justiceResolvers';
import { referralResolvers } from './transfers/referralResolvers';

/** What has a past of its own, told under the headers of the past. */
const WITH_PAST: ResolverMap = {
  MarketEntity: marketEntity,
  EnforcementCase: enforcementCase,
  EnforcementDecision: enforcementDecision,
};

/** Areas that have no past of their own: under the headers of the past they are refused. */
const AREAS: readonly ResolverMap[] = [
  leadResolvers,
  caseResolvers,
  followUpResolvers,
  publishedDecisionResolvers,
  typicalCaseResolvers,
  measureResolvers,
  justiceResolvers,
  referralResolvers,
];

/** The resolvers of every area of enforcement. */
export const enforcementResolvers = mergeResolvers([WITH_PAST, ...AREAS]);

const ROOTS = ['Query', 'MarketEntity', 'EnforcementCase', 'EnforcementDecision'];

/** Coordinates of the fields that do not answer for the past under its headers. */
export const PRESENT_ONLY: readonly string[] = AREAS.flatMap((area) =>
  ROOTS.flatMap((type) => Object.keys(area[type] ?? {}).map((field) => `${type}.${field}`)),
);
