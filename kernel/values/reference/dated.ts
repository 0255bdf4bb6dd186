import type { Day } from '../day';

/** A row of a reference table: a code and its names, in force from a day until, exclusively, another. */
export interface Dated {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** First day in force; absent when it lies before the table's own time. */
  readonly from?: Day;
  /** First day no longer in force; absent while it stands. */
  readonly to?: Day;
  /** False while the row rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
}

/** Whether a row is in force on a day. */
export function isInForce(row: Pick<Dated, 'from' | 'to'>, on: Day): boolean {
  return (row.from === undefined || row.from <= on) && (row.to === undefined || on < row.to);
}

/** Lookup by code over a table whose codes are unique; with a day, only what was in force then. */
export function finderByCode<Row extends Dated>(table: readonly Row[]): (code: string, on?: Day) => Row | undefined {
  const byCode = new Map(table.map((row) => [row.code, row]));
  return (code, on) => {
    const row = byCode.get(code);
    return row !== undefined && (on === undefined || isInForce(row, on)) ? row : undefined;
  };
}
