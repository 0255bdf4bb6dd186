import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileAnswer, type StoredFile } from '../../../../kernel/service/files/fileAnswer';
import type { FileAnswer, FileSource } from '../../../../kernel/service/files/filePort';
import type { JobEnvironment, Viewer } from '../../../../kernel/service/silo';
import { tableFormat } from '../../../../kernel/service/tables/openTableFile';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { ExportManifest } from '../../../../kernel/values/exportManifest';
import { termsFor } from '../feed/termsFor';
import { exportFolder, MANIFEST } from './exportFolder';
import type { ExportRecord } from './exportRecord';
import type { ExportStore } from './exportStore';

const PATH = /^\/exports\/([0-9a-f-]{36})\/([a-z][a-z.-]{0,80})$/;

type Scope = ExportRecord['scope'];

/** Whether all entities of one scope are in another. */
function isWithin(scope: Scope, other: Scope): boolean {
  const lies = (list: readonly string[] | null | undefined, all: readonly string[] | null): boolean =>
    all === null || (list?.every((code) => all.includes(code)) ?? false);
  return (
    other === null ||
    (lies(scope?.districts, other.districts) &&
      lies(scope?.industries, other.industries) &&
      lies(scope?.usccs, other.usccs))
  );
}

/**
 * An export may be downloaded by its department, under the agreement under which it was asked for, and by nobody who
 * reaches fewer entities than it holds, such as an officer of one district. Throws what `termsFor` throws as well.
 */
function requireRight(viewer: Viewer, record: ExportRecord | undefined, path: string): ExportRecord {
  if (viewer.kind === 'public') throw new CataloguedError('TOKEN_NEEDED');
  if (!record || record.department !== viewer.department)
    throw new CataloguedError('UNKNOWN_EXPORT', { received: path });
  const { agreement } = record;
  const { grant } = viewer;
  if (agreement !== null && (grant?.agreement !== agreement || grant.state !== 'ACTIVE')) {
    throw new CataloguedError('AGREEMENT_NOT_ACTIVE', { field: 'agreement', received: agreement });
  }
  if (!isWithin(record.scope, termsFor(viewer, record.resource, { method: 'FILE' }).scope)) {
    throw new CataloguedError('UNKNOWN_EXPORT', { received: path });
  }
  return record;
}

/** The signed manifest of an export whose files are there. Throws EXPORT_EXPIRED, EXPORT_NOT_READY. */
function requireReady({ state, expiresAt, manifest }: ExportRecord, now: number): string {
  const isOver = state === 'EXPIRED' || (expiresAt !== null && Date.parse(expiresAt) <= now);
  if (isOver) throw new CataloguedError('EXPORT_EXPIRED', { expiresAt });
  if (state !== 'READY' || manifest === null) throw new CataloguedError('EXPORT_NOT_READY', { received: state });
  return manifest;
}

function findStored(record: ExportRecord, manifest: string, name: string): Omit<StoredFile, 'path'> | undefined {
  const about = `${record.resource}-${record.id.slice(0, 8)}-${name}`;
  if (name === MANIFEST) {
    const tag = createHash('sha256').update(manifest).digest('hex');
    return { name: about, bytes: Buffer.byteLength(manifest), tag, mediaType: 'application/json' };
  }
  const file = (JSON.parse(manifest) as ExportManifest).files.find((one) => one.name === name);
  if (!file) return undefined;
  return { name: about, bytes: file.bytes, tag: file.sha256, mediaType: tableFormat(record.format).mediaType };
}

/** The files of exports, for those who may download them. */
export function openExportFiles(
  exports: ExportStore,
  { dataDir, clock }: Pick<JobEnvironment, 'dataDir' | 'clock'>,
): FileSource {
  return {
    async open(viewer, request): Promise<FileAnswer> {
      const [, id = '', name = ''] = PATH.exec(request.path) ?? [];
      const record = requireRight(viewer, await exports.find(id), request.path);
      const manifest = requireReady(record, clock());
      const stored = findStored(record, manifest, name);
      if (!stored) throw new CataloguedError('UNKNOWN_EXPORT', { received: request.path });
      const path = join(exportFolder(dataDir, id), name);
      if (!(await stat(path).catch(() => undefined))) {
        throw new CataloguedError('EXPORT_EXPIRED', { expiresAt: record.expiresAt });
      }
      const answer = fileAnswer({ ...stored, path }, request);
      if (name === MANIFEST || record.foreignFields.length === 0) return answer;
      const shared = { fields: record.foreignFields, denied: [], entities: [], outOfScope: [], hash: stored.tag };
      return { ...answer, shared };
    },
  };
}
