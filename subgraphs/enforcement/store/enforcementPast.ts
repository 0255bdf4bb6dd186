import { type SiloPast, seenDay, seenList } from '../../../kernel/service/history/factHistory';
import { pastSight } from '../rules/pastSight';

const publishedOn = seenDay('published_on');

/** The past of cases, their stages, decisions and penalties; a penalty is told with its decision or not at all. */
export const enforcementPast: SiloPast = {
  tables: [
    { table: 'enforcement_case', key: ['id'], lookups: ['uscc'] },
    { table: 'case_stage_entry', key: ['case_number', 'sequence'], lookups: [] },
    {
      table: 'enforcement_decision',
      key: ['id'],
      lookups: ['case_number'],
      toldWhile: `n.publication = ANY (${seenList('publications')})
        AND (${publishedOn} IS NULL OR n.publication_ends_on >= ${publishedOn})`,
    },
    { table: 'penalty', key: ['decision_number', 'sequence'], lookups: [] },
  ],
  sight(viewer, today) {
    const { publications, publishedOn: day } = pastSight(viewer, today);
    return { publications: publications.join(','), published_on: day ?? '' };
  },
};
