import { type SiloPast, seenDay, seenList } from '../../../kernel/service/history/factHistory';
import { SEALED_PUBLICATIONS } from '../rules/caseVisibility';
import { pastSight } from '../rules/pastSight';

const publishedOn = seenDay('published_on');

const SEALED = SEALED_PUBLICATIONS.map((publication) => `'${publication}'`).join(', ');

/** A case that has a repaired decision today is told while it has another that may be told. */
const caseToldWhile = `NOT EXISTS (SELECT FROM enforcement_decision s WHERE s.case_number = n.case_number AND s.publication IN (${SEALED}))
  OR EXISTS (SELECT FROM enforcement_decision s WHERE s.case_number = n.case_number AND s.publication = ANY (${seenList('publications')}))`;

/** The past of cases, their stages, decisions and penalties; a penalty is told with its decision or not at all. */
export const enforcementPast: SiloPast = {
  tables: [
    { table: 'enforcement_case', key: ['id'], lookups: ['uscc'], toldWhile: caseToldWhile },
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
