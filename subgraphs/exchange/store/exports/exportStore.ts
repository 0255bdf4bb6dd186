import { randomUUID } from 'node:crypto';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { EXPORTS_AT_ONCE, EXPORTS_LISTED } from '../../rules/exports/exportLimits';
import { EXPORT_COLUMNS, type ExportRecord, type ExportRequest } from './exportRecord';

/** A public key that signs manifests. */
export interface ExportKey {
  readonly id: string;
  readonly publicKey: string;
  readonly since: string;
}

/** Exports as they were asked for and as they stand. */
export interface ExportStore {
  /** Queues an export. Throws EXPORTS_AT_ONCE. */
  request(request: ExportRequest, now: string): Promise<ExportRecord>;
  /** An export of any department. */
  find(id: string): Promise<ExportRecord | undefined>;
  /** Those of a department, newest first. */
  list(department: string): Promise<ExportRecord[]>;
  listKeys(): Promise<ExportKey[]>;
}

const INSERT = `
  INSERT INTO data_export (id, resource, format, state, subject, department, agreement, purpose, columns, scope,
    foreign_fields, requested_at)
  VALUES ($1, $2, $3, 'QUEUED', $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${EXPORT_COLUMNS}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function queue(database: SiloDatabase, request: ExportRequest, now: string): Promise<ExportRecord> {
  const { resource, format, subject, department, agreement, purpose, columns, scope, foreignFields } = request;
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('export ' || $1, 0))`, [department]);
    const { rows: open } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM data_export WHERE department = $1 AND state IN ('QUEUED', 'RUNNING')`,
      [department],
    );
    if ((open[0]?.n ?? 0) >= EXPORTS_AT_ONCE) {
      throw new CataloguedError('EXPORTS_AT_ONCE', { limit: EXPORTS_AT_ONCE, received: department });
    }
    const asked = [randomUUID(), resource, format, subject, department, agreement, purpose];
    const terms = [JSON.stringify(columns), scope && JSON.stringify(scope), foreignFields, now];
    const { rows } = await client.query<ExportRecord>(INSERT, [...asked, ...terms]);
    return rows[0] as ExportRecord;
  });
}

/** Opens the exports over the exchange's database. */
export function openExportStore(database: SiloDatabase): ExportStore {
  const { statements } = database;
  return {
    request: (request, now) => queue(database, request, now),
    async find(id) {
      if (!UUID.test(id)) return undefined;
      const text = `SELECT ${EXPORT_COLUMNS} FROM data_export WHERE id = $1`;
      return (await statements.run<ExportRecord & Record<string, unknown>>(text, [id]))[0];
    },
    list: (department) =>
      statements.run<ExportRecord & Record<string, unknown>>(
        `SELECT ${EXPORT_COLUMNS} FROM data_export WHERE department = $1 ORDER BY requested_at DESC, id LIMIT $2`,
        [department, EXPORTS_LISTED],
      ),
    listKeys: () =>
      statements.run<ExportKey & Record<string, unknown>>(
        'SELECT id, public_key AS "publicKey", since FROM export_key ORDER BY since DESC LIMIT 20',
        [],
      ),
  };
}
