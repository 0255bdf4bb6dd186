import { ingestReceivedEntities, type ReceivedEntity } from '../../../subgraphs/credit/store/keepUnmentioned';
import { createJudge } from '../createJudge';
import type { ImportKind } from '../importKind';
import { type EntityField, MARKET_ENTITY_COLUMNS } from './marketEntityColumns';

/** Register files: one row an entity. */
export const marketEntityKind: ImportKind<ReceivedEntity, EntityField> = {
  name: 'market-entities',
  silo: 'credit',
  description: 'a register of market entities',
  columns: MARKET_ENTITY_COLUMNS,
  judgesByDatabase: false,
  openJudge: async (options) => createJudge(options),
  store: ingestReceivedEntities,
};
