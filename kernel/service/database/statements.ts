import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pg, { escapeLiteral } from 'pg';
import { isConnectionFailure } from '../errors';
import { inTransaction } from './inTransaction';
import { type IsWorn, withConnection } from './withConnection';

const DATE = 1082;
const TIMESTAMP_TZ = 1184;
/** How much later than the server the client gives a statement up, when the server no longer answers at all. */
const SILENCE_MS = 1_000;
const CALLER_CONNECTS_WITHIN_MS = 2_000;
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
  /** Milliseconds to wait for a connection, a free one or a new one; what a caller would wait unless told. */
  readonly connectWithin?: number;
}

/** A pool whose sessions speak UTC and hand dates over as text. */
export function openPool({
  url,
  size,
  statementTimeout,
  connectWithin = CALLER_CONNECTS_WITHIN_MS,
}: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: textTypes,
    options: `-c timezone=UTC -c statement_timeout=${statementTimeout}`,
    connectionTimeoutMillis: connectWithin,
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
  /** Reads by a statement that the server plans for its values each time: where the best plan depends on them. */
  runPlanned<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  listener: StatementListener | undefined;
  /** The same reads, each in a transaction that begins with these settings of the session; plans are not shared. */
  under(settings: Readonly<Record<string, string>>): Statements;
}

/** Begins a transaction and sets what it reads under, in one round trip. */
function beginSql(settings: Readonly<Record<string, string>>): string {
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
  );
  return `BEGIN READ ONLY; SELECT ${set.join(', ')}`;
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

type Work = <Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  sql: string,
  values: readonly unknown[],
) => Promise<pg.QueryResult<Row>>;

/** Runs a statement, by a name where its text is used again; texts under other settings have other names. */
function namedWork(prepare: (client: pg.PoolClient, name: string) => void): (settings: string) => Work {
  const nameOf = openNames();
  return (settings) => (client, sql, values) => {
    const name = nameOf(`${settings}${sql}`);
    if (name) prepare(client, name);
    return client.query({ text: sql, values: values as unknown[], ...(name ? { name } : {}) });
  };
}

/** Reads over a pool. A text is prepared from its second use on, and what a connection prepares is bounded. */
export function openStatements(pool: pg.Pool): Statements {
  const { prepare, isWorn } = openWear();
  const workUnder = namedWork(prepare);
  const work = workUnder('');
  const present: Statements = {
    listener: undefined,
    async run<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
      this.listener?.(sql);
      return (await withConnection(pool, (client) => work<Row>(client, sql, values), isWorn)).rows;
    },
    async runPlanned<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
      this.listener?.(sql);
      const plain = { text: sql, values: values as unknown[] };
      return (await withConnection(pool, (client) => client.query<Row>(plain), isWorn)).rows;
    },
    under(settings) {
      const begin = beginSql(settings);
      const workThere = workUnder(Object.keys(settings).join());
      const run = async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> => {
        for (const sent of [begin, sql, 'COMMIT']) present.listener?.(sent);
        const read = (client: pg.PoolClient) => workThere<Row>(client, sql, values);
        return (await inTransaction(pool, read, { begin, isWorn })).rows;
      };
      return { ...present, run, runPlanned: run };
    },
  };
  return present;
}
