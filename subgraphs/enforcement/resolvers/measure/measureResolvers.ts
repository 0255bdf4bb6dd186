import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { banResolvers } from './banResolvers';
import { basisResolvers } from './basisResolvers';
import { benchmarkResolvers } from './benchmarkResolvers';
import { ladderResolvers } from './ladderResolvers';
import { noPenaltyResolvers } from './noPenaltyResolvers';

/** How penalties are measured, when there are none, what comes before them, and bans. */
export const measureResolvers = mergeResolvers([
  benchmarkResolvers,
  noPenaltyResolvers,
  ladderResolvers,
  banResolvers,
  basisResolvers,
]);
