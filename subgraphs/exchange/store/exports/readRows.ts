import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { JsonCell } from '../../../../kernel/service/tables/tableFile';
import type { ExportScope } from '../../rules/exports/narrowScope';

/** Rows that are read, and held in memory, at once. */
export const ROWS_A_PAGE = 2_000;

/** Which facts are read: those of a kind in the state that they had after an event of the feed. */
export interface RowsRequest {
  readonly about: string;
  readonly columns: readonly string[];
  readonly asOfSeq: string;
  readonly scope: ExportScope | null;
  /** Day on which the time to query a credit record must not have ended. */
  readonly today: string;
}

/** Rows in the order of their keys, and the key after which to go on; null when there are no more. */
export interface RowsPage {
  readonly rows: readonly (readonly JsonCell[])[];
  readonly next: string | null;
}

/** The last event of each fact up to the number, unless it takes the fact away. */
const LATEST = `
  e.aggregate_type = $1 AND e.record_key > $2 AND e.seq <= $3 AND NOT e.withdrawn AND e.data IS NOT NULL
  AND NOT EXISTS (SELECT FROM feed_event n WHERE n.aggregate_type = e.aggregate_type AND n.record_key = e.record_key
    AND n.seq > e.seq AND n.seq <= $3)
  AND (e.aggregate_type <> 'credit-record' OR e.data->>'query_ends_on' IS NULL
    OR (e.data->>'query_ends_on')::date >= $4::date)`;

const SCOPED = `
  AND ($5::text[] IS NULL OR e.subject = ANY ($5))
  AND (($6::text[] IS NULL AND $7::text[] IS NULL) OR EXISTS (SELECT FROM entity_place p
    WHERE p.uscc = e.subject::character(18) AND ($6::text[] IS NULL OR p.district = ANY ($6))
      AND ($7::text[] IS NULL OR p.industry = ANY ($7))))`;

function valuesOf({ about, asOfSeq, scope, today }: RowsRequest, after: string): unknown[] {
  const places = scope ? [scope.usccs, scope.districts, scope.industries] : [];
  return [about, after, asOfSeq, today, ...places];
}

/** How many rows there are. */
export async function countRows(database: SiloDatabase, request: RowsRequest): Promise<number> {
  const text = `SELECT count(*)::int AS n FROM feed_event e WHERE ${LATEST} ${request.scope ? SCOPED : ''}`;
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ n: number }>(text, valuesOf(request, ''));
    return rows[0]?.n ?? 0;
  });
}

/** Reads a page of rows after a key; values are JSON texts, so that no number loses a digit. */
export async function readRows(database: SiloDatabase, request: RowsRequest, after: string): Promise<RowsPage> {
  const cells = request.columns.map((column) => `(e.data->'${column}')::text`);
  const text = `SELECT e.record_key, ${cells.join(', ')} FROM feed_event e
    WHERE ${LATEST} ${request.scope ? SCOPED : ''} ORDER BY e.record_key LIMIT ${ROWS_A_PAGE}`;
  return database.transaction(async (client) => {
    const { rows } = await client.query<string[]>({ text, values: valuesOf(request, after), rowMode: 'array' });
    const last = rows.at(-1)?.[0] ?? null;
    return { rows: rows.map(([, ...row]) => row), next: rows.length < ROWS_A_PAGE ? null : last };
  });
}
