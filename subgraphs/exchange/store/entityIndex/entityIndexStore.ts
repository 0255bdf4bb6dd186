import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { CubeColumn } from '../../rules/entityIndex/cubes';
import { chooseWay } from './chooseWay';
import { facetSql } from './facetSql';
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
  async function countCells(question: EntityQuestion, columns: readonly CubeColumn[]): Promise<CellRow[]> {
    const { sql, values } = facetSql(question, columns);
    const rows = await statements.runPlanned<{ n: string } & Partial<Record<CubeColumn, string>>>(sql, values);
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }

  return {
    async listEntities(query) {
      const { sql, values } = pageSql(query, await chooseWay(query, statements));
      return statements.runPlanned<PlacedRow>(sql, values);
    },
    async countEntities(question) {
      const [row] = await countCells(question, []);
      return row?.n ?? 0;
    },
    countCells,
  };
}
