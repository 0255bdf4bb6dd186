import type { QueryResultRow } from 'pg';
import type { Statements } from '../database/statements';

/** Anything that asks PostgreSQL: the client of a transaction, or `readingFrom` the statements of a database. */
export interface Queryable {
  query<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<{ readonly rows: Row[] }>;
}

/** The prepared statements of a database, as something to ask. */
export function readingFrom(statements: Statements): Queryable {
  return {
    async query<Row extends QueryResultRow>(sql: string, values: unknown[]) {
      return { rows: await statements.run<Row>(sql, values) };
    },
  };
}
