/** What the values of a column of an export are. */
export type ExportColumnType = 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'MOMENT' | 'LIST';

const BY_SCALAR: Readonly<Record<string, ExportColumnType>> = {
  Int: 'INTEGER',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'MOMENT',
};
const SCALAR_LIST = /^\[(String|ID|Int)!?\]!?$/;

/** What the values of a column are, by the type of the field that it tells; text where the field is no plain value. */
export function columnType(fieldType: string | undefined): ExportColumnType {
  if (fieldType !== undefined && SCALAR_LIST.test(fieldType)) return 'LIST';
  return BY_SCALAR[fieldType?.replace('!', '') ?? ''] ?? 'TEXT';
}
