import {
  ingestItemList,
  type ListItem,
  readSettledWords,
} from '../../../subgraphs/inspection/store/library/ingestItemList';
import { createItemJudge } from '../createItemJudge';
import type { ImportKind } from '../importKind';
import { ITEM_COLUMNS, type ItemField } from './itemColumns';

/**
 * Lists of inspection items: one row an item or a part of one. What the list says without judgement is proposed, everything
 * else waits for a head of the department.
 */
export const itemKind: ImportKind<ListItem, ItemField> = {
  name: 'inspection-items',
  silo: 'inspection',
  description: 'a list of inspection items, to be proposed',
  columns: ITEM_COLUMNS,
  judgesByDatabase: true,
  async openJudge(options, database) {
    if (!database) throw new Error('what was settled of a list before is in the database');
    return createItemJudge(options, await database.transaction(readSettledWords));
  },
  store: ingestItemList,
  hold: ingestItemList,
};
