import type { CubeColumn } from './cubes';
import { type Disclosure, protectCount } from './protectCount';

/** Entities that have the same values in some columns. */
export type Cell = { readonly n: number } & Readonly<Partial<Record<CubeColumn, string>>>;

/** What is counted for somebody who may not see the entities. */
export interface CellsToPublish {
  /** Entities by district, state and the dimension that is not shared. */
  readonly cells: readonly Cell[];
  /** All entities by district and state. */
  readonly groups: readonly Cell[];
  /** What the answer is by. */
  readonly columns: readonly CubeColumn[];
  readonly disclosure: Disclosure;
}

/** What may be told, the greatest first, and its sum; null where nothing may. */
export interface PublishedCells {
  readonly rows: readonly Cell[];
  readonly total: number | null;
}

const groupOf = ({ district, status }: Cell): string => `${district}/${status}`;

/** Sums up the cells that may be told; the others are left out of everything. */
export function publishCells({ cells, groups, columns, disclosure }: CellsToPublish): PublishedCells {
  const sizes = new Map(groups.map((group) => [groupOf(group), group.n]));
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const told = protectCount(cell.n, sizes.get(groupOf(cell)) ?? 0, disclosure);
    if (told === null) continue;
    const values = Object.fromEntries(columns.map((column) => [column, cell[column] ?? '']));
    const key = JSON.stringify(values);
    sums.set(key, { ...values, n: (sums.get(key)?.n ?? 0) + told });
  }
  const rows = [...sums.values()].sort((a, b) => b.n - a.n);
  return { rows, total: rows.length === 0 ? null : rows.reduce((sum, { n }) => sum + n, 0) };
}
