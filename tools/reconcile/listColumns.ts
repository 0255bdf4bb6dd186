import { CataloguedError, clip } from '../../kernel/values/cataloguedError';
import type { ListRow } from '../../subgraphs/exchange/rules/reconciliation/readRow';

/** Names of the columns that a list is read by. */
export interface ColumnNames {
  /** The column with codes, numbers or names. */
  readonly column: string;
  readonly nameColumn?: string | undefined;
  readonly districtColumn?: string | undefined;
}

/** How the rows of a list are read. */
export interface ListPlan {
  readonly width: number;
  /** Place of the column that is matched. */
  readonly at: number;
  rowOf(record: readonly string[]): ListRow;
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function placeOf(header: readonly string[], name: string): number {
  const places = header.flatMap((column, at) => (plain(column) === plain(name) ? [at] : []));
  const columns = header.map((column) => clip(column));
  if (places.length > 1) throw new CataloguedError('IMPORT_HEADER_REPEATED', { field: name, columns });
  const [place] = places;
  if (place === undefined) throw new CataloguedError('IMPORT_HEADER_MISSING', { missing: [name], columns });
  return place;
}

/** Finds the columns in a header. Throws IMPORT_HEADER_MISSING or IMPORT_HEADER_REPEATED. */
export function planList(header: readonly string[], { column, nameColumn, districtColumn }: ColumnNames): ListPlan {
  const at = placeOf(header, column);
  const name = nameColumn === undefined ? undefined : placeOf(header, nameColumn);
  const district = districtColumn === undefined ? undefined : placeOf(header, districtColumn);
  const cell = (record: readonly string[], place: number | undefined): string =>
    place === undefined ? '' : (record[place] ?? '');
  return {
    width: header.length,
    at,
    rowOf: (record) => ({
      text: cell(record, at),
      name: cell(record, name),
      district: cell(record, district),
    }),
  };
}
