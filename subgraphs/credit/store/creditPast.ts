import { type SiloPast, seenDay, seenList } from '../../../kernel/service/history/factHistory';
import { pastSight } from '../rules/pastSight';
import { FILE_TABLES } from './file/fileTables';

const publishedOn = seenDay('published_on');
const queriedOn = seenDay('queried_on');

/** The past of the register, of credit records, of ratings and of risk classes, and of the facts of the credit file. */
export const creditPast: SiloPast = {
  tables: [
    { table: 'market_entity', key: ['uscc'], lookups: ['registered_on, uscc'] },
    {
      table: 'credit_record',
      key: ['id'],
      lookups: ['uscc'],
      toldWhile: `n.publication_state = ANY (${seenList('states')})
        AND (${publishedOn} IS NULL OR n.publication_ends_on IS NULL OR n.publication_ends_on >= ${publishedOn})
        AND (${queriedOn} IS NULL OR n.query_ends_on IS NULL OR n.query_ends_on >= ${queriedOn})`,
    },
    { table: 'public_credit_rating', key: ['id'], lookups: ['uscc'] },
    { table: 'credit_risk_class', key: ['id'], lookups: ['uscc'] },
    ...FILE_TABLES.map(({ table }) => ({ table, key: ['id'], lookups: ['uscc'] })),
  ],
  sight(viewer, today) {
    const sight = pastSight(viewer, today);
    return {
      states: sight.states.join(','),
      published_on: sight.publishedOn ?? '',
      queried_on: sight.queriedOn ?? '',
    };
  },
};
