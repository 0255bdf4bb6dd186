import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { findingResolvers } from './findingResolvers';
import { noticeResolvers } from './noticeResolvers';
import { oversightReport } from './oversightReport';
import { responsibilityResolvers } from './responsibilityResolvers';

/** Oversight: notices, findings, what is overdue, the burden of visits, and who answers for which matter. */
export const oversightResolvers = mergeResolvers([
  noticeResolvers,
  findingResolvers,
  oversightReport,
  responsibilityResolvers,
]);
