import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { CubeColumn } from '../../rules/entityIndex/cubes';
import { boundSql, facetSql } from './facetSql';
import { type EntityQuestion, pageSql, type WorklistQuery } from './worklistSql';

/** A row of a page, with the values of its place. */
export type PlacedRow = { readonly uscc: string } & Readonly<Record<string, unknown>>;

/** Entities that have the same values in some columns; what is not known is an empty text or 0. */
export type CellRow = { readonly n: number } & Readonly<Partial<Record<CubeColumn, string>>>;

/** The index across silos. */
export interface EntityIndexStore {
  listEntities(query: WorklistQuery): Promise<PlacedRow[]>;
  countEntities(question: EntityQuestion): Promise<number>;
  countCells(question: EntityQuestion, columns: readonly CubeColumn[]): Promise<CellRow[]>;
}

/** Opens the index across silos. Its statements are planned for their values: which way is short depends on them. */
export function openEntityIndexStore({ statements }: SiloDatabase): EntityIndexStore {
  /**
   * Of n among all, the first rows of an order lie within the first limit times all over n rows of its index; the filter
   * alone leads to n rows, which are then sorted: the shorter way is taken.
   */
  async function isFewer(query: WorklistQuery): Promise<boolean> {
    const bound = boundSql(query);
    if (!bound) return false;
    const [row] = await statements.runPlanned<{ n: string; every: number }>(bound.sql, bound.values);
    return Number(row?.n) ** 2 < query.limit * Number(row?.every);
  }

  async function countCells(question: EntityQuestion, columns: readonly CubeColumn[]): Promise<CellRow[]> {
    const { sql, values } = facetSql(question, columns);
    const rows = await statements.runPlanned<{ n: string } & Partial<Record<CubeColumn, string>>>(sql, values);
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }

  return {
    async listEntities(query) {
      const { sql, values } = pageSql(query, (await isFewer(query)) ? 'FILTER' : 'ORDER');
      return statements.runPlanned<PlacedRow>(sql, values);
    },
    async countEntities(question) {
      const [row] = await countCells(question, []);
      return row?.n ?? 0;
    },
    countCells,
  };
}
