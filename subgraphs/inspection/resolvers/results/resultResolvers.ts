import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { archiveResolvers } from './archiveResolvers';
import { checklistResolvers } from './checklistResolvers';
import { findingResolvers } from './findingResolvers';
import { handOverResolvers } from './handOverResolvers';
import { partResultResolvers } from './partResultResolvers';
import { publishedResultResolvers } from './publishedResultResolvers';

/** Field work and results: checklists, findings, publication, hand-overs and the archive. */
export const resultResolvers = mergeResolvers([
  checklistResolvers,
  findingResolvers,
  partResultResolvers,
  publishedResultResolvers,
  handOverResolvers,
  archiveResolvers,
]);
