import { createHash } from 'node:crypto';
import pg from 'pg';

const DATE = 1082;
const TIMESTAMP_TZ = 1184;

/** Dates and times stay text: a JavaScript Date would shift a day under Asia/Shanghai and lose microseconds. */
const textTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE || oid === TIMESTAMP_TZ) return (value: string) => value;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Where a pool connects and how far it goes. */
export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** Milliseconds after which the server cancels a statement; 0 for none. */
  readonly statementTimeout: number;
}

/** A pool whose sessions speak UTC and hand dates over as text. */
export function openPool({ url, size, statementTimeout }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: textTypes,
    options: `-c timezone=UTC -c statement_timeout=${statementTimeout}`,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** Told of every read statement; tests count with it. */
export type StatementListener = (sql: string) => void;

/** Reads by prepared statements: the server plans each text once per connection. */
export interface Statements {
  run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  listener: StatementListener | undefined;
}

/** Prepared reads over a pool. A statement's name is the digest of its text, so a text is prepared once. */
export function openStatements(pool: pg.Pool): Statements {
  const names = new Map<string, string>();
  return {
    listener: undefined,
    async run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
      let name = names.get(sql);
      if (name === undefined) {
        name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
        names.set(sql, name);
      }
      this.listener?.(sql);
      return (await pool.query<Row>({ name, text: sql, values: values as unknown[] })).rows;
    },
  };
}
