import { mergeResolvers, type ResolverMap } from '../../../kernel/service/mergeResolvers';
import { fairnessResolvers } from './fairness/fairnessResolvers';
import { followUp, inspection, inspectionResult } from './inspection';
import { libraryResolvers } from './library/libraryResolvers';
import { marketEntity } from './marketEntity';
import { objectResolvers } from './objects/objectResolvers';
import { planResolvers } from './plans/planResolvers';
import { query } from './query';
import { resultResolvers } from './results/resultResolvers';
import { roundResolvers } from './rounds/roundResolvers';
import { teamResolvers } from './teams/teamResolvers';
import { boardResolvers } from './visits/boardResolvers';
import { checkResolvers } from './visits/checkResolvers';
import { visitResolvers } from './visits/visitResolvers';

/** What has a past of its own, told under the headers of the past. */
const WITH_PAST: ResolverMap = {
  MarketEntity: marketEntity,
  Inspection: inspection,
  InspectionResult: inspectionResult,
  FollowUp: followUp,
  Query: query,
};

/** Areas that have no past of their own: under the headers of the past they are refused. */
const AREAS: readonly ResolverMap[] = [
  libraryResolvers,
  objectResolvers,
  planResolvers,
  visitResolvers,
  checkResolvers,
  boardResolvers,
  teamResolvers,
  roundResolvers,
  fairnessResolvers,
  resultResolvers,
];

/** The resolvers of every area of inspection. */
export const inspectionResolvers = mergeResolvers([WITH_PAST, ...AREAS]);

const ROOTS = ['Query', 'MarketEntity', 'Inspection', 'InspectionItem'];

/** Coordinates of the fields that do not answer for the past under its headers. */
export const PRESENT_ONLY: readonly string[] = AREAS.flatMap((area) =>
  ROOTS.flatMap((type) => Object.keys(area[type] ?? {}).map((field) => `${type}.${field}`)),
);
