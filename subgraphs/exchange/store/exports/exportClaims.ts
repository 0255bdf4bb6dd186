import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Code } from '../../../../kernel/values/codes';
import type { Facts } from '../../../../kernel/values/verdict';
import { SECONDS_LEFT_BEHIND } from '../../rules/exports/exportLimits';
import { type ExportState, statesBefore } from '../../rules/exports/exportState';
import { EXPORT_COLUMNS, type ExportRecord } from './exportRecord';

/** An export that is written. */
export interface FinishedExport {
  readonly manifest: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Puts its files where they are downloaded from; nobody else does meanwhile. */
  place(): Promise<void>;
}

/** The exports that one process runs; every write holds only while the process still has the export. */
export interface ExportClaims {
  /** The process, as no other is called. */
  readonly holder: string;
  /** Takes up the oldest export that waits, or that a dead process left behind. */
  take(): Promise<ExportRecord | undefined>;
  /** Begins it as of a number in the feed. */
  begin(id: string, asOf: { seq: string; rowsTotal: number }): Promise<boolean>;
  /** Tells that it goes on; false when another process has taken it. */
  beat(id: string, rowsDone: number): Promise<boolean>;
  /** Tells that it is ready when its files are in their place; false, and they are left alone, when it was taken. */
  ready(id: string, done: FinishedExport): Promise<boolean>;
  fail(id: string, code: Code, facts: Facts): Promise<boolean>;
  /** Puts it back, as when this process stops: it was no attempt. */
  putBack(id: string): Promise<boolean>;
  /** Takes those whose time is up out of the list; resolves to their ids. */
  expire(): Promise<string[]>;
  /** Names of the folders that are needed: of each export that is not over, and of the attempts that run. */
  listFolders(): Promise<string[]>;
}

const LEFT_BEHIND_MS = SECONDS_LEFT_BEHIND * 1_000;

const listed = (states: readonly ExportState[]): string => states.map((state) => `'${state}'`).join(', ');

/** The export while this process has it; `to` is the state to which it comes. */
const mine = (to: ExportState): string => `WHERE id = $1 AND holder = $2 AND state IN (${listed(statesBefore(to))})`;
const MINE = mine('READY');

const READY = `
  UPDATE data_export SET state = 'READY', holder = NULL, manifest = $3, ready_at = $4, expires_at = $5 ${MINE}`;

const FOLDERS = `
  SELECT id::text AS name FROM data_export WHERE state IN ('QUEUED', 'RUNNING', 'READY')
  UNION ALL SELECT id || '.' || holder FROM data_export WHERE state = 'RUNNING'`;

const TAKE = `
  UPDATE data_export SET state = 'RUNNING', holder = $1, heard_at = $2, attempts = attempts + 1, rows_done = 0
  WHERE id = (SELECT id FROM data_export
    WHERE state IN (${listed(statesBefore('RUNNING'))}) OR (state = 'RUNNING' AND heard_at < $3)
    ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${EXPORT_COLUMNS}`;

const takeOne = (database: SiloDatabase, values: readonly string[]) =>
  database.transaction((client) => client.query<ExportRecord>(TAKE, [...values]));

async function expireUntil(database: SiloDatabase, now: string): Promise<string[]> {
  const text = `UPDATE data_export SET state = 'EXPIRED'
    WHERE state IN (${listed(statesBefore('EXPIRED'))}) AND expires_at <= $1 RETURNING id`;
  const { rows } = await database.transaction((client) => client.query<{ id: string }>(text, [now]));
  return rows.map(({ id }) => id);
}

/** Opens the claims of the process that calls itself `holder`. */
export function openExportClaims(database: SiloDatabase, holder: string, clock: () => number): ExportClaims {
  const moment = (at: number): string => new Date(at).toISOString();
  const write = async (text: string, values: readonly unknown[]): Promise<boolean> => {
    const { rowCount } = await database.transaction((client) => client.query(text, values as unknown[]));
    return rowCount === 1;
  };
  return {
    holder,
    take: async () => (await takeOne(database, [holder, moment(clock()), moment(clock() - LEFT_BEHIND_MS)])).rows[0],
    begin: (id, { seq, rowsTotal }) =>
      write(
        `UPDATE data_export SET as_of_time = CASE WHEN as_of_seq = $3 THEN as_of_time ELSE $5::timestamptz END,
           as_of_seq = $3, rows_total = $4, heard_at = $5 ${MINE}`,
        [id, holder, seq, rowsTotal, moment(clock())],
      ),
    beat: (id, rowsDone) =>
      write(`UPDATE data_export SET rows_done = $3, heard_at = $4 ${MINE}`, [id, holder, rowsDone, moment(clock())]),
    ready: (id, { manifest, expiresAt, place }) =>
      database.transaction(async (client) => {
        const values = [id, holder, manifest, moment(clock()), moment(expiresAt)];
        if ((await client.query(READY, values)).rowCount !== 1) return false;
        await place();
        return true;
      }),
    fail: (id, code, facts) =>
      write(`UPDATE data_export SET state = 'FAILED', holder = NULL, code = $3, facts = $4 ${mine('FAILED')}`, [
        id,
        holder,
        code,
        JSON.stringify(facts),
      ]),
    putBack: (id) =>
      write(`UPDATE data_export SET state = 'QUEUED', holder = NULL, attempts = attempts - 1 ${mine('QUEUED')}`, [
        id,
        holder,
      ]),
    expire: () => expireUntil(database, moment(clock())),
    listFolders: async () =>
      (await database.transaction((client) => client.query<{ name: string }>(FOLDERS))).rows.map(({ name }) => name),
  };
}
