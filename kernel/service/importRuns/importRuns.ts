import type { PoolClient } from 'pg';
import { CataloguedError } from '../../values/cataloguedError';
import type { Facts } from '../../values/verdict';
import { copyRows } from '../copyRows';
import type { SiloDatabase } from '../database/siloDatabase';
import type { Ingested } from '../ingest';
import { storeOrRefuse } from './storeOrRefuse';

/** Which reading of which file. */
export interface ImportRunKey {
  /** Digest of the file and of how its columns are read. */
  readonly runId: string;
  readonly fileDigest: string;
}

/** How far a run has come, and what became of its rows. */
export interface ImportProgress {
  readonly rowsDone: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of which the silo has heard something newer. */
  readonly stale: number;
  readonly quarantined: number;
}

/** A row that is not stored: its number in the file, what it said, and every reason with its facts. */
export interface QuarantineEntry {
  readonly rowNumber: number;
  readonly rawRow: string;
  readonly codes: readonly string[];
  readonly facts: readonly Facts[];
}

/** A row that is to be stored: its number in the file, its fields as the file has them, and what they come to. */
export interface ReceivedRow<Item> {
  readonly rowNumber: number;
  readonly record: readonly string[];
  readonly item: Item;
}

/** The next rows of a file: those from `rowsDone` on, each either to be stored or to be put aside. */
export interface ImportBatch<Item> {
  readonly rowsDone: number;
  readonly rows: number;
  readonly received: readonly ReceivedRow<Item>[];
  readonly quarantine: readonly QuarantineEntry[];
  /** What was put aside and still goes to the silo, where a person settles it. */
  readonly held: readonly Item[];
  /** Whether the file ends here. */
  readonly last: boolean;
}

/** Where the rows of a file go. */
export interface ImportTarget<Item> {
  /** Stores rows inside the caller's transaction; throws a catalogued error when it refuses one of them. */
  store(client: PoolClient, items: readonly Item[]): Promise<Ingested>;
  /** Keeps rows that were put aside for a person to settle, inside the caller's transaction. */
  hold?(client: PoolClient, items: readonly Item[]): Promise<unknown>;
  /** The entry of a row that the store refuses. */
  setAside(row: ReceivedRow<Item>, refusal: CataloguedError): QuarantineEntry;
}

/** How far a run has come with a batch, and what the store itself put aside of it. */
export interface CommittedBatch {
  readonly progress: ImportProgress;
  readonly refused: readonly QuarantineEntry[];
}

type Counts = Record<'rows_done' | 'inserted' | 'changed' | 'unchanged' | 'stale' | 'quarantined', string>;

const COUNTS = 'rows_done, inserted, changed, unchanged, stale, quarantined';

function progressOf(row: Counts): ImportProgress {
  return {
    rowsDone: Number(row.rows_done),
    inserted: Number(row.inserted),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    stale: Number(row.stale),
    quarantined: Number(row.quarantined),
  };
}

/** Begins a run, or goes on with one that was cut off; one that was done begins anew. */
export function openImportRun(database: SiloDatabase, { runId, fileDigest }: ImportRunKey): Promise<ImportProgress> {
  return database.transaction(async (client) => {
    await client.query(
      `INSERT INTO import_run AS r (run_id, file_digest, state, ${COUNTS}) VALUES ($1, $2, 'RUNNING', 0, 0, 0, 0, 0, 0)
       ON CONFLICT (run_id) DO UPDATE SET state = 'RUNNING', rows_done = 0, inserted = 0, changed = 0, unchanged = 0,
         stale = 0, quarantined = 0, started_at = now(), updated_at = now() WHERE r.state = 'DONE'`,
      [runId, fileDigest],
    );
    const { rows } = await client.query<Counts>(`SELECT ${COUNTS} FROM import_run WHERE run_id = $1`, [runId]);
    return progressOf(rows[0] as Counts);
  });
}

/** JSON that jsonb takes: a text that was cut inside a character, or holds a NUL, gets a mark in that place. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '\\ufffd');
}

/** Puts rows aside; rows of this stretch that a former run had put aside and this one stores are taken out again. */
async function quarantine(
  client: PoolClient,
  runId: string,
  batch: Pick<ImportBatch<unknown>, 'rowsDone' | 'rows' | 'quarantine'>,
): Promise<void> {
  const numbers = batch.quarantine.map(({ rowNumber }) => rowNumber);
  await client.query(
    `DELETE FROM import_quarantine WHERE run_id = $1 AND row_number > $2 AND row_number <= $3
       AND row_number <> ALL ($4::bigint[])`,
    [runId, batch.rowsDone, batch.rowsDone + batch.rows, numbers],
  );
  if (numbers.length === 0) return;
  await client.query(`CREATE TEMP TABLE staging_quarantine (row_number bigint, raw_row text, codes text[], facts jsonb)
    ON COMMIT DROP`);
  const columns = ['row_number', 'raw_row', 'codes', 'facts'];
  await copyRows(
    client,
    { table: 'staging_quarantine', columns },
    batch.quarantine.map(({ rowNumber, rawRow, codes, facts }) => [rowNumber, rawRow, codes, jsonText(facts)]),
  );
  await client.query(
    `INSERT INTO import_quarantine AS q (run_id, row_number, raw_row, codes, facts)
     SELECT $1, row_number, raw_row, codes, facts FROM staging_quarantine
     ON CONFLICT (run_id, row_number) DO UPDATE
       SET raw_row = excluded.raw_row, codes = excluded.codes, facts = excluded.facts, recorded_at = now()
       WHERE (q.raw_row, q.codes, q.facts) IS DISTINCT FROM (excluded.raw_row, excluded.codes, excluded.facts)`,
    [runId],
  );
}

/** Moves the run on past a batch; returns where it stands now. */
async function advance(
  client: PoolClient,
  runId: string,
  { rows, last, stored, aside }: { rows: number; last: boolean; stored: Ingested; aside: number },
): Promise<ImportProgress> {
  const { inserted, changed, unchanged, stale } = stored;
  const { rows: moved } = await client.query<Counts>(
    `UPDATE import_run SET rows_done = rows_done + $2, inserted = inserted + $3, changed = changed + $4,
       unchanged = unchanged + $5, stale = stale + $6, quarantined = quarantined + $7, updated_at = now(),
       state = CASE WHEN $8 THEN 'DONE' ELSE state END
     WHERE run_id = $1 RETURNING ${COUNTS}`,
    [runId, rows, inserted, changed, unchanged, stale, aside, last],
  );
  return progressOf(moved[0] as Counts);
}

/**
 * Commits the next rows of a file together with the place that the run has reached: after a kill either all of it is
 * there or nothing. Rows that the store refuses are put aside with its reason. Throws IMPORT_RUN_ELSEWHERE when another
 * process has moved the run on.
 */
export function commitImportBatch<Item>(
  database: SiloDatabase,
  { runId, ...target }: ImportTarget<Item> & Pick<ImportRunKey, 'runId'>,
  batch: ImportBatch<Item>,
): Promise<CommittedBatch> {
  const { rowsDone, rows, received, last } = batch;
  return database.transaction(async (client) => {
    const held = await client.query(`SELECT FROM import_run WHERE run_id = $1 AND rows_done = $2 FOR UPDATE`, [
      runId,
      rowsDone,
    ]);
    if (held.rowCount !== 1) throw new CataloguedError('IMPORT_RUN_ELSEWHERE', { runId, rowsDone });
    const outcome = await storeOrRefuse(client, received, (some) =>
      target.store(
        client,
        some.map(({ item }) => item),
      ),
    );
    if (batch.held.length > 0) await target.hold?.(client, batch.held);
    const refused = outcome.refused.map(({ row, refusal }) => target.setAside(row, refusal));
    const entries = [...batch.quarantine, ...refused];
    await quarantine(client, runId, { rowsDone, rows, quarantine: entries });
    const progress = await advance(client, runId, { rows, last, stored: outcome.stored, aside: entries.length });
    return { progress, refused };
  });
}
