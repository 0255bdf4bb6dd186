import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { isConnectionFailure } from '../errors';
import { type IsWorn, withConnection } from './withConnection';

const DATE = 1082;
const TIMESTAMP_TZ = 1184;
/** How much later than the server the client gives a statement up, when the server no longer answers at all. */
const SILENCE_MS = 1_000;
const TEXTS_REMEMBERED = 1_000;
/** A connection that has prepared so many statements is closed: each keeps tens of kilobytes in its session. */
const PREPARED_PER_CONNECTION = 200;

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
    keepAlive: true,
    ...(statementTimeout > 0 ? { query_timeout: statementTimeout + SILENCE_MS } : {}),
  });
  pool.on('error', () => undefined);
  return pool;
}

/** Told of every read statement; tests count with it. */
export type StatementListener = (sql: string) => void;

/** Reads by prepared statements: the server plans each text that is used again once per connection. */
export interface Statements {
  run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  listener: StatementListener | undefined;
}

/** The names of texts by their digest; a text seen for the first time has none, since most such texts never return. */
function openNames(): (sql: string) => string | undefined {
  const names = new LRUCache<string, string>({ max: TEXTS_REMEMBERED });
  return (sql) => {
    const name = names.get(sql);
    if (name === undefined) names.set(sql, createHash('sha256').update(sql).digest('base64url').slice(0, 24));
    return name;
  };
}

/** Counts what each connection has prepared; a connection is worn when that is enough, or when its state is unknown. */
function openWear(): { prepare(client: pg.PoolClient, name: string): void; isWorn: IsWorn } {
  const prepared = new WeakMap<pg.PoolClient, Set<string>>();
  return {
    prepare(client, name) {
      const names = prepared.get(client);
      if (names) names.add(name);
      else prepared.set(client, new Set([name]));
    },
    isWorn: (client, error) =>
      (error !== undefined && (isConnectionFailure(error) || !(error instanceof pg.DatabaseError))) ||
      (prepared.get(client)?.size ?? 0) >= PREPARED_PER_CONNECTION,
  };
}

/** Reads over a pool. A text is prepared from its second use on, and what a connection prepares is bounded. */
export function openStatements(pool: pg.Pool): Statements {
  const nameOf = openNames();
  const { prepare, isWorn } = openWear();
  return {
    listener: undefined,
    async run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
      this.listener?.(sql);
      const name = nameOf(sql);
      const query: pg.QueryConfig = { text: sql, values: values as unknown[], ...(name ? { name } : {}) };
      const work = (client: pg.PoolClient): Promise<pg.QueryResult<Row>> => {
        if (name) prepare(client, name);
        return client.query<Row>(query);
      };
      return (await withConnection(pool, work, isWorn)).rows;
    },
  };
}
