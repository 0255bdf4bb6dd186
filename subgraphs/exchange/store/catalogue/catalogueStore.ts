import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { catalogueFilter } from '../../rules/catalogue/catalogueFilter';
import { type CatalogueQuery, countSql, type EntryRow, entriesSql } from './catalogueSql';
import { openResourceStates, type ResourceStates } from './resourceState';

const WHOLE = 100_000;

/** What the exchange keeps open for the catalogue. */
export interface CatalogueStore extends ResourceStates {
  /** Entries in their order, after a place. */
  list(query: CatalogueQuery, page: { readonly after?: string; readonly limit: number }): Promise<EntryRow[]>;
  count(query: CatalogueQuery): Promise<number>;
  /** The entry at a place. */
  find(query: Omit<CatalogueQuery, 'filter'>, place: string): Promise<EntryRow | undefined>;
  /** Every entry there is. */
  listAll(query: Omit<CatalogueQuery, 'filter'>): Promise<EntryRow[]>;
}

const ANY = catalogueFilter({});

/** Opens the store of the catalogue. */
export function openCatalogueStore({ statements }: SiloDatabase): CatalogueStore {
  const read = (
    query: CatalogueQuery,
    page: { readonly after?: string; readonly at?: string; readonly limit: number },
  ): Promise<EntryRow[]> => {
    const { sql, values } = entriesSql(query, page);
    return statements.run<EntryRow & Record<string, unknown>>(sql, values);
  };
  return {
    ...openResourceStates(statements),
    list: read,
    async count(query) {
      const { sql, values } = countSql(query);
      const [row] = await statements.run<{ total: string }>(sql, values);
      return Number(row?.total ?? 0);
    },
    find: async (query, at) => (await read({ ...query, filter: ANY }, { at, limit: 1 }))[0],
    listAll: (query) => read({ ...query, filter: ANY }, { limit: WHOLE }),
  };
}
