import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { citySchema } from '../../../../kernel/service/sharing/citySchema';
import { openTableFile } from '../../../../kernel/service/tables/openTableFile';
import { MOST_XLSX_ROWS } from '../../../../kernel/service/tables/xlsxTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { shanghaiDay } from '../../../../kernel/values/day';
import {
  type ExportedFile,
  type ExportManifest,
  schemaVersion,
  signManifest,
} from '../../../../kernel/values/exportManifest';
import { columnType, type ExportColumnType } from '../../rules/exports/columnType';
import { EVENT_FIELDS } from '../../rules/feed/eventFields';
import type { AggregateType } from '../../rules/feed/eventResource';
import { positionText } from '../../rules/feed/feedPosition';
import { readStanding } from '../feed/readFeed';
import type { ExportClaims } from './exportClaims';
import { attemptFolder, exportFileName, MANIFEST } from './exportFolder';
import type { ExportSigner } from './exportKeys';
import type { ExportRecord } from './exportRecord';
import { countRows, type RowsRequest, readRows } from './readRows';

/** What the writing of an export needs. */
export interface WriteOptions {
  readonly database: SiloDatabase;
  readonly dataDir: string;
  readonly claims: ExportClaims;
  readonly signer: ExportSigner;
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** Another process has taken the export: this one lets go of it. */
export class ExportTaken extends Error {}

interface Column {
  readonly name: string;
  readonly type: ExportColumnType;
  readonly field: string;
}

interface Part extends RowsRequest {
  readonly table: readonly Column[];
  readonly rows: number;
}

interface Plan {
  readonly parts: readonly Part[];
  readonly asOf: { readonly position: string; readonly time: string };
}

function tableOf(about: string, names: readonly string[]): Column[] {
  const types = new Map(citySchema().fields.map(({ coordinate, type }) => [coordinate, type]));
  return names.map((name) => {
    const field = EVENT_FIELDS[about as AggregateType][name] ?? '';
    return { name, field, type: columnType(types.get(field)) };
  });
}

function requireRoom({ format }: ExportRecord, about: string, rows: number): void {
  if (format !== 'XLSX' || rows <= MOST_XLSX_ROWS) return;
  throw new CataloguedError('EXPORT_OVER_ROWS', { about, rows, limit: MOST_XLSX_ROWS });
}

/** What is to be written, as of where the feed stands, or stood when the export was first begun. */
async function plan(record: ExportRecord, { database, claims, clock }: WriteOptions): Promise<Plan> {
  const { life, lastSeq, horizon } = await readStanding(database);
  const isKept = record.asOfSeq !== null && BigInt(record.asOfSeq) >= BigInt(horizon);
  const asOfSeq = isKept && record.asOfSeq !== null ? record.asOfSeq : lastSeq;
  const time = (isKept ? record.asOfTime : null) ?? new Date(clock()).toISOString();
  const parts: Part[] = [];
  for (const [about, columns] of Object.entries(record.columns)) {
    if (columns.length === 0) continue;
    const request = { about, columns, asOfSeq, scope: record.scope, today: shanghaiDay(clock()) };
    const rows = await countRows(database, request);
    requireRoom(record, about, rows);
    parts.push({ ...request, table: tableOf(about, columns), rows });
  }
  const rowsTotal = parts.reduce((sum, { rows }) => sum + rows, 0);
  if (!(await claims.begin(record.id, { seq: asOfSeq, rowsTotal }))) throw new ExportTaken();
  return { parts, asOf: { position: positionText({ life, seq: asOfSeq }), time: new Date(time).toISOString() } };
}

function notesOf(record: ExportRecord, { asOf }: Plan): [string, string][] {
  return [
    ['export', record.id],
    ['resource', record.resource],
    ['purpose', record.purpose],
    ['agreement', record.agreement ?? ''],
    ['requester', `${record.subject} (${record.department})`],
    ['asOfPosition', asOf.position],
    ['asOfTime', asOf.time],
  ];
}

async function digest(path: string): Promise<Pick<ExportedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Writes the files of one export. */
class ExportWriter {
  private rowsDone = 0;
  private readonly folder: string;

  constructor(
    private readonly record: ExportRecord,
    private readonly options: WriteOptions,
  ) {
    this.folder = attemptFolder(options.dataDir, record.id, options.claims.holder);
  }

  async write(): Promise<string> {
    const planned = await plan(this.record, this.options);
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const files: ExportedFile[] = [];
    for (const part of planned.parts) files.push(await this.writePart(part, notesOf(this.record, planned)));
    const text = signManifest(this.manifest(files, planned), this.options.signer.privateKey);
    await writeFile(join(this.folder, MANIFEST), text, { mode: 0o600 });
    return text;
  }

  private async writePart(part: Part, notes: [string, string][]): Promise<ExportedFile> {
    const { format } = this.record;
    const name = exportFileName(part.about, format);
    const path = join(this.folder, name);
    const before = this.rowsDone;
    const table = await openTableFile(format, { path, title: part.about, columns: part.table, notes });
    try {
      let after: string | null = '';
      while (after !== null) {
        this.options.signal.throwIfAborted();
        const { rows, next } = await readRows(this.options.database, part, after);
        await table.write(rows);
        this.rowsDone += rows.length;
        if (!(await this.options.claims.beat(this.record.id, this.rowsDone))) throw new ExportTaken();
        after = next;
      }
      await table.finish();
    } catch (error) {
      table.abandon();
      throw error;
    }
    return { name, about: part.about, rows: this.rowsDone - before, ...(await digest(path)), columns: part.table };
  }

  private manifest(files: readonly ExportedFile[], { asOf }: Plan): ExportManifest {
    const { id, resource, format, purpose, agreement, subject, department, scope } = this.record;
    return {
      version: 1,
      export: id,
      resource,
      format,
      purpose,
      agreement,
      requester: { subject, department },
      scope,
      asOf,
      generatedAt: new Date(this.options.clock()).toISOString(),
      schemaVersion: schemaVersion(files),
      rows: this.rowsDone,
      files,
      key: this.options.signer.id,
    };
  }
}

/**
 * Writes the files of an export row by row, in memory that does not grow with them, and its signed manifest; resolves to
 * the manifest. They lie in the folder of the attempt. Throws EXPORT_OVER_ROWS, ExportTaken, or the reason of the signal.
 */
export function writeExport(record: ExportRecord, options: WriteOptions): Promise<string> {
  return new ExportWriter(record, options).write();
}
