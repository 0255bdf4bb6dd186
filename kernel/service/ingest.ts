import type { PoolClient } from 'pg';
import { CataloguedError } from '../values/cataloguedError';
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

/**
 * What became of a batch. `unchanged` rows were stored before with the same values, whenever they were observed; `stale`
 * ones were observed before what is stored. Of both, nothing was written or told.
 */
export interface Ingested {
  readonly received: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly stale: number;
}

type Rows = Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>;

const NOTHING: Ingested = { received: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0 };

const OBSERVED = 'observed_at';
const ENTITY = 'uscc';

const isDated = ({ columns }: IngestSpec): boolean => OBSERVED in columns;

/** Whether a record of the table is of an entity that its key does not name. */
const isOfAnEntity = ({ columns, key }: IngestSpec): boolean => ENTITY in columns && !key.includes(ENTITY);

const told = ({ columns, quiet }: IngestSpec): string[] =>
  Object.keys(columns).filter((column) => !quiet?.includes(column));

/** Of several rows of one record the one observed last stands, of those the one received last. */
function upsert(spec: IngestSpec, staging: string): string {
  const list = Object.keys(spec.columns).join(', ');
  const key = spec.key.join(', ');
  const assigned = Object.keys(spec.columns).filter((column) => !spec.key.includes(column) && column !== ENTITY);
  const compared = assigned.filter((column) => column !== OBSERVED);
  const returned = new Set([...told(spec), spec.aggregateId]);
  const newest = isDated(spec) ? `${OBSERVED} DESC, ` : '';
  return `
    INSERT INTO ${spec.table} AS t (${list})
    SELECT DISTINCT ON (${key}) ${list} FROM ${staging} ORDER BY ${key}, ${newest}staging_no DESC
    ON CONFLICT (${key}) DO UPDATE
    SET ${assigned.map((column) => `${column} = excluded.${column}`).join(', ')}, recorded_at = now()
    WHERE (${compared.map((column) => `t.${column}`).join(', ')}) IS DISTINCT FROM
          (${compared.map((column) => `excluded.${column}`).join(', ')})
      ${isDated(spec) ? `AND excluded.${OBSERVED} >= t.${OBSERVED}` : ''}
      ${isOfAnEntity(spec) ? `AND excluded.${ENTITY} = t.${ENTITY}` : ''}
    RETURNING ${[...returned].map((column) => `t.${column}`).join(', ')}, (xmax = 0) AS is_new`;
}

function tell(spec: IngestSpec): string {
  const type = `cn.sh.hub.${spec.aggregateType}.recorded`;
  return `
    INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
    SELECT event_id, '${spec.aggregateType}', ${spec.aggregateId}, '${type}', (SELECT row_to_json(event) FROM (
      SELECT '1.0' AS specversion, event_id AS id, '/silos/${spec.silo}' AS source, '${type}' AS type,
        ${spec.aggregateId} AS subject, now() AS time, 'application/json' AS datacontenttype,
        (SELECT row_to_json(fact) FROM (SELECT ${told(spec).join(', ')}) fact) AS data) event)
    FROM (SELECT gen_random_uuid() AS event_id, * FROM written) w`;
}

/** Counts the rows observed before what is stored now. Throws RECORD_OF_ANOTHER_ENTITY. */
async function compareWithStored(client: PoolClient, spec: IngestSpec, staging: string): Promise<number> {
  const known = `${staging} s JOIN ${spec.table} t ON ${spec.key.map((column) => `t.${column} = s.${column}`).join(' AND ')}`;
  const record = spec.key.map((column) => `s.${column}::text`).join(', ');
  const moved = `min(array_to_string(ARRAY[${record}, s.${ENTITY}::text], ' ')) FILTER (WHERE s.${ENTITY} <> t.${ENTITY})`;
  const stale = `count(*) FILTER (WHERE s.${OBSERVED} < t.${OBSERVED})`;
  const { rows } = await client.query<{ stale: string; moved: string | null }>(
    `SELECT ${isDated(spec) ? stale : '0'} AS stale, ${isOfAnEntity(spec) ? moved : 'NULL'} AS moved FROM ${known}`,
  );
  const received = rows[0]?.moved;
  if (received) throw new CataloguedError('RECORD_OF_ANOTHER_ENTITY', { field: ENTITY, received, table: spec.table });
  return Number(rows[0]?.stale ?? 0);
}

/**
 * Stores a batch of facts inside the caller's transaction: COPY into a staging table, one set-based upsert, one event a
 * stored row in the outbox. Sending the same batch again stores and tells nothing, and so does a row observed before
 * what is stored. Throws RECORD_OF_ANOTHER_ENTITY where a known record would pass to another code; the caller's
 * transaction must then end without a commit. A list without rows costs nothing.
 */
export async function ingest(client: PoolClient, spec: IngestSpec, rows: Rows): Promise<Ingested> {
  if (Array.isArray(rows) && rows.length === 0) return NOTHING;
  const staging = `staging_${spec.table}`;
  const columns = Object.entries(spec.columns).map(([name, type]) => `${name} ${type}`);
  await client.query(`CREATE TEMP TABLE ${staging} (${columns.join(', ')},
    staging_no bigint GENERATED ALWAYS AS IDENTITY) ON COMMIT DROP`);
  const received = await copyRows(client, { table: staging, columns: Object.keys(spec.columns) }, rows);
  const { rows: counts } = await client.query<{ inserted: string; written: string }>(`
    WITH written AS (${upsert(spec, staging)}), told AS (${tell(spec)})
    SELECT count(*) FILTER (WHERE is_new) AS inserted, count(*) AS written FROM written`);
  const inserted = Number(counts[0]?.inserted ?? 0);
  const changed = Number(counts[0]?.written ?? 0) - inserted;
  const stale = inserted < received ? await compareWithStored(client, spec, staging) : 0;
  await client.query(`DROP TABLE ${staging}`);
  return { received, inserted, changed, unchanged: received - inserted - changed - stale, stale };
}

/**
 * Tells facts that the given statement reads inside the caller's transaction, for tables that are not written by `ingest`;
 * it gives each column of the spec, of which `table` and `key` are not used.
 */
export async function tellFacts(
  client: PoolClient,
  spec: IngestSpec,
  { select, params }: { readonly select: string; readonly params: readonly unknown[] },
): Promise<void> {
  await client.query(`WITH written AS (${select}) ${tell(spec)}`, [...params]);
}

/**
 * Tells rows of a table once more inside the caller's transaction, those that the condition on `t` admits: what they rest
 * on has changed although they have not.
 */
export async function tellAgain(
  client: PoolClient,
  spec: IngestSpec,
  { where, params }: { readonly where: string; readonly params: readonly unknown[] },
): Promise<void> {
  const columns = [...new Set([...told(spec), spec.aggregateId])].map((column) => `t.${column}`);
  await tellFacts(client, spec, { select: `SELECT ${columns.join(', ')} FROM ${spec.table} t WHERE ${where}`, params });
}
