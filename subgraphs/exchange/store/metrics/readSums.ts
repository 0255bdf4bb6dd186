import type { QueryResultRow } from 'pg';
import type { PartsOfEntities } from '../../rules/metrics/protectParts';
import type { BoundSql } from '../entityIndex/boundSql';

/** Sums of a metric for some values of its dimensions. */
export interface Sums extends PartsOfEntities {
  /** One a dimension; null for none, and for a dimension that is summed up. */
  readonly values: readonly (string | null)[];
  /** 0 for a cell; bits of the dimensions that are summed up, the first one the highest. */
  readonly level: number;
}

/** Reads rows of a statement, on whichever connection. */
export type Reader = <Row extends QueryResultRow>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

/** Sums of a metric on a connection. */
export async function readSums(read: Reader, { sql, values }: BoundSql): Promise<Sums[]> {
  const rows = await read<Readonly<Record<keyof Sums, string | null>>>(sql, values);
  return rows.map((row) => ({
    values: row.values as unknown as (string | null)[],
    level: Number(row.level),
    numerator: Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    numeratorEntities: Number(row.numeratorEntities),
    entities: Number(row.entities),
  }));
}
