import { mergeResolvers, type ResolverMap } from '../../../kernel/service/mergeResolvers';
import { archiveResolvers } from './archive/archiveResolvers';
import { disclosureResolvers } from './disclosure/disclosureResolvers';
import { evaluationResolvers } from './evaluation/evaluationResolvers';
import { evidenceResolvers } from './evidence/evidenceResolvers';
import { keySupervision } from './keySupervision';
import { marketEntity } from './marketEntity';
import { oversightResolvers } from './oversight/oversightResolvers';
import { query } from './query';
import { riskResolvers } from './risk/riskResolvers';
import { ruleSetResolvers } from './ruleSets/ruleSetResolvers';
import { supervisionCategory } from './supervisionCategory';
import { taskResolvers } from './tasks/taskResolvers';

/** What has a past of its own, told under the headers of the past. */
const WITH_PAST: ResolverMap = {
  MarketEntity: marketEntity,
  SupervisionCategory: supervisionCategory,
  KeySupervision: keySupervision,
  Query: query,
};

/** Areas that tell their past by arguments of their own, or have none: under the headers of the past they are refused. */
const AREAS: readonly ResolverMap[] = [
  ruleSetResolvers,
  disclosureResolvers,
  evidenceResolvers,
  evaluationResolvers,
  archiveResolvers,
  oversightResolvers,
  riskResolvers,
  taskResolvers,
];

/** The resolvers of every area of supervision. */
export const supervisionResolvers = mergeResolvers([WITH_PAST, ...AREAS]);

const ROOTS = ['Query', 'MarketEntity', 'SupervisionCategory'];

/** Coordinates of the fields that do not answer for the past under its headers. */
export const PRESENT_ONLY: readonly string[] = AREAS.flatMap((area) =>
  ROOTS.flatMap((type) => Object.keys(area[type] ?? {}).map((field) => `${type}.${field}`)),
);
