/** What the values of a column are. */
export const COLUMN_TYPES = ['TEXT', 'INTEGER', 'BOOLEAN', 'DATE', 'MOMENT', 'LIST'] as const;

/** What the values of a column are; a LIST is written as JSON where the format has no lists. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A value as JSON text, or null: the precision of numbers is that of the text. */
export type JsonCell = string | null;

/** What a table is and what is said about it where the format has a place for that. */
export interface TableOptions {
  /** Absolute path of the file to write. */
  readonly path: string;
  /** Name of the table. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** What is said about the table, in order: label and text. */
  readonly notes: readonly (readonly [string, string])[];
}

/** A file that grows row by row in memory that does not. */
export interface TableFile {
  write(rows: readonly (readonly JsonCell[])[]): Promise<void>;
  /** Completes the file. */
  finish(): Promise<void>;
  /** Lets go of the file, complete or not. */
  abandon(): void;
}

/** A value as text: that of a string, of anything else its JSON; empty for null. */
export function plainCell(cell: JsonCell): string {
  if (cell === null || cell === 'null') return '';
  return cell.startsWith('"') ? (JSON.parse(cell) as string) : cell;
}

/** Whether a value is there. */
export const isGiven = (cell: JsonCell): cell is string => cell !== null && cell !== 'null';
