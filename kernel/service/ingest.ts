import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from './copyRows';

/** How a kind of fact is fed to its table. */
export interface IngestSpec {
  /** Silo whose event this is, for the event's source. */
  readonly silo: string;
  readonly table: string;
  /** Column name -> SQL type, in the order of the rows' values. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns of the unique key that makes a write idempotent, normally the source and its record id. */
  readonly key: readonly string[];
  /** Event's aggregate type, such as 'market-entity'. */
  readonly aggregateType: string;
  /** Column that holds the aggregate's id, normally `uscc`. */
  readonly aggregateId: string;
  /** Columns that the event does not carry: derived ones such as name words. */
  readonly quiet?: readonly string[];
}

/** What became of a batch. `unchanged` rows were stored before with the same values: nothing was written or told. */
export interface Ingested {
  readonly received: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
}

type Rows = Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>;

function upsert(spec: IngestSpec, staging: string): string {
  const columns = Object.keys(spec.columns);
  const list = columns.join(', ');
  const key = spec.key.join(', ');
  const rest = columns.filter((column) => !spec.key.includes(column));
  const assign = rest.map((column) => `${column} = excluded.${column}`).join(', ');
  return `
    INSERT INTO ${spec.table} AS t (${list})
    SELECT DISTINCT ON (${key}) ${list} FROM ${staging} ORDER BY ${key}, staging_no DESC
    ON CONFLICT (${key}) DO UPDATE SET ${assign}, recorded_at = now()
    WHERE (${rest.map((column) => `t.${column}`).join(', ')}) IS DISTINCT FROM
          (${rest.map((column) => `excluded.${column}`).join(', ')})
    RETURNING ${columns.map((column) => `t.${column}`).join(', ')}, (xmax = 0) AS is_new`;
}

function tell(spec: IngestSpec): string {
  const told = Object.keys(spec.columns).filter((column) => !spec.quiet?.includes(column));
  const type = `cn.sh.hub.${spec.aggregateType}.recorded`;
  return `
    INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
    SELECT event_id, '${spec.aggregateType}', ${spec.aggregateId}, '${type}', (SELECT row_to_json(event) FROM (
      SELECT '1.0' AS specversion, event_id AS id, '/silos/${spec.silo}' AS source, '${type}' AS type,
        ${spec.aggregateId} AS subject, now() AS time, 'application/json' AS datacontenttype,
        (SELECT row_to_json(fact) FROM (SELECT ${told.join(', ')}) fact) AS data) event)
    FROM (SELECT gen_random_uuid() AS event_id, * FROM written) w`;
}

/**
 * Stores a batch of facts inside the caller's transaction: COPY into a staging table, one set-based upsert, one event a
 * stored row in the outbox. Sending the same batch again stores and tells nothing.
 */
export async function ingest(client: PoolClient, spec: IngestSpec, rows: Rows): Promise<Ingested> {
  const staging = `staging_${spec.table}`;
  const columns = Object.entries(spec.columns).map(([name, type]) => `${name} ${type}`);
  await client.query(`CREATE TEMP TABLE ${staging} (${columns.join(', ')},
    staging_no bigint GENERATED ALWAYS AS IDENTITY) ON COMMIT DROP`);
  const received = await copyRows(client, { table: staging, columns: Object.keys(spec.columns) }, rows);
  const { rows: counts } = await client.query<{ inserted: string; written: string }>(`
    WITH written AS (${upsert(spec, staging)}), told AS (${tell(spec)})
    SELECT count(*) FILTER (WHERE is_new) AS inserted, count(*) AS written FROM written`);
  await client.query(`DROP TABLE ${staging}`);
  const inserted = Number(counts[0]?.inserted ?? 0);
  const changed = Number(counts[0]?.written ?? 0) - inserted;
  return { received, inserted, changed, unchanged: received - inserted - changed };
}
