import { CataloguedError } from '../../values/cataloguedError';

/** Which version of which thing somebody has before him. */
export interface WorkAt {
  readonly number: string;
  readonly version: number;
}

/** The row that somebody wants to change, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export function requireWork<Row extends { readonly version: number }>(
  row: Row | undefined,
  { number, version }: WorkAt,
  field: string,
): Row {
  if (!row) throw new CataloguedError('WORK_UNKNOWN', { field, received: number });
  if (row.version === version) return row;
  throw new CataloguedError('WORK_CHANGED', { field: 'version', received: String(version), version: row.version });
}
