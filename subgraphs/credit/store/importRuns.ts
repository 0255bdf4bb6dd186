import type { PoolClient } from 'pg';
import { copyRows } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { Facts } from '../../../kernel/values/verdict';
import { keepUnmentioned, type ReceivedEntity } from './keepUnmentioned';
import { ingestMarketEntities } from './writeEntities';

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
  /** Rows of which the register has heard something newer. */
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

/** The next rows of a file: those from `rowsDone` on, each either to be stored or to be put aside. */
export interface ImportBatch {
  readonly rowsDone: number;
  readonly rows: number;
  readonly received: readonly ReceivedEntity[];
  readonly quarantine: readonly QuarantineEntry[];
  /** Whether the file ends here. */
  readonly last: boolean;
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
async function quarantine(client: PoolClient, runId: string, batch: ImportBatch): Promise<void> {
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

/**
 * Commits the next rows of a file together with the place that the run has reached: after a kill either all of it is
 * there or nothing. Throws IMPORT_RUN_ELSEWHERE when another process has moved the run on.
 */
export function commitImportBatch(database: SiloDatabase, runId: string, batch: ImportBatch): Promise<ImportProgress> {
  return database.transaction(async (client) => {
    const held = await client.query(`SELECT FROM import_run WHERE run_id = $1 AND rows_done = $2 FOR UPDATE`, [
      runId,
      batch.rowsDone,
    ]);
    if (held.rowCount !== 1) throw new CataloguedError('IMPORT_RUN_ELSEWHERE', { runId, rowsDone: batch.rowsDone });
    const facts = await keepUnmentioned(client, batch.received);
    const stored = await ingestMarketEntities(client, facts);
    await quarantine(client, runId, batch);
    const { rows } = await client.query<Counts>(
      `UPDATE import_run SET rows_done = rows_done + $2, inserted = inserted + $3, changed = changed + $4,
         unchanged = unchanged + $5, stale = stale + $6, quarantined = quarantined + $7, updated_at = now(),
         state = CASE WHEN $8 THEN 'DONE' ELSE state END
       WHERE run_id = $1 RETURNING ${COUNTS}`,
      [
        runId,
        batch.rows,
        stored.inserted,
        stored.changed,
        stored.unchanged,
        stored.stale,
        batch.quarantine.length,
        batch.last,
      ],
    );
    return progressOf(rows[0] as Counts);
  });
}
