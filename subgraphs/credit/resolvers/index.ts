import { mergeResolvers, type ResolverMap } from '../../../kernel/service/mergeResolvers';
import { creditRecordResolvers, creditRiskClassResolvers, publicCreditRatingResolvers } from './facts';
import { fileFactResolvers } from './file/fileFields';
import { fileResolvers } from './file/fileResolvers';
import { listingResolvers } from './lists/listingResolvers';
import { measureResolvers } from './lists/measureResolvers';
import { marketEntityResolvers } from './marketEntity';
import { queryResolvers } from './query';
import { ratingResolvers } from './rating/ratingResolvers';
import { industryResolvers, jurisdictionResolvers, registrationResolvers } from './registration';
import { channelResolvers } from './repair/channelResolvers';
import { objectionResolvers } from './repair/objectionResolvers';
import { repairResolvers } from './repair/repairResolvers';

/** What has a past of its own, told under the headers of the past. */
const WITH_PAST: ResolverMap = {
  Query: queryResolvers,
  MarketEntity: marketEntityResolvers,
  Registration: registrationResolvers,
  Industry: industryResolvers,
  Jurisdiction: jurisdictionResolvers,
  CreditRecord: creditRecordResolvers,
  PublicCreditRating: publicCreditRatingResolvers,
  CreditRiskClass: creditRiskClassResolvers,
};

/** Areas that have no past of their own: under the headers of the past they are refused. */
const AREAS: readonly ResolverMap[] = [
  listingResolvers,
  measureResolvers,
  fileResolvers,
  repairResolvers,
  objectionResolvers,
  channelResolvers,
  ratingResolvers,
];

/** The resolvers of every area of credit. */
export const creditResolvers = mergeResolvers([WITH_PAST, fileFactResolvers, ...AREAS]);

const ROOTS = ['Query', 'MarketEntity', 'CreditRecord', 'PublicCreditRating', 'CreditRiskClass'];

/** Coordinates of the fields that do not answer for the past under its headers. */
export const PRESENT_ONLY: readonly string[] = AREAS.flatMap((area) =>
  ROOTS.flatMap((type) => Object.keys(area[type] ?? {}).map((field) => `${type}.${field}`)),
);
