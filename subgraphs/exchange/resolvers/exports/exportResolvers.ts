import type { ExportedFile, ExportManifest } from '../../../../kernel/values/exportManifest';
import type { ExportRecord } from '../../store/exports/exportRecord';
import type { ExportKey } from '../../store/exports/exportStore';
import type { ExchangeContext } from '../exchangeContext';
import { exportRequest, type RequestExportInput } from './exportRequest';

interface Filed extends ExportedFile {
  readonly path: string;
}

const filesOf = ({ id, manifest }: ExportRecord): Filed[] =>
  manifest === null
    ? []
    : (JSON.parse(manifest) as ExportManifest).files.map((file) => ({ ...file, path: `/exports/${id}/${file.name}` }));

/** An export for its own department; `state` tells of the files' end as soon as it has come. */
function nodeOf(record: ExportRecord, now: number): ExportRecord {
  const isOver = record.state === 'READY' && record.expiresAt !== null && Date.parse(record.expiresAt) <= now;
  return isOver ? { ...record, state: 'EXPIRED' } : record;
}

async function dataExport(id: string, { store, viewer }: ExchangeContext): Promise<ExportRecord | null> {
  const record = await store.exports.find(id);
  return record && record.department === viewer.department ? nodeOf(record, Date.now()) : null;
}

async function dataExports({ store, viewer }: ExchangeContext): Promise<ExportRecord[]> {
  if (viewer.department === null) return [];
  const now = Date.now();
  return (await store.exports.list(viewer.department)).map((record) => nodeOf(record, now));
}

async function requestExport(input: RequestExportInput, { store, viewer }: ExchangeContext) {
  return { export: await store.exports.request(exportRequest(viewer, input), new Date().toISOString()) };
}

/** Bulk exports. */
export const exportResolvers = {
  Query: {
    dataExport: (_: unknown, { id }: { readonly id: string }, context: ExchangeContext) => dataExport(id, context),
    dataExports: (_: unknown, _args: unknown, context: ExchangeContext) => dataExports(context),
    exportKeys: (_: unknown, _args: unknown, { store }: ExchangeContext): Promise<ExportKey[]> =>
      store.exports.listKeys(),
  },
  Mutation: {
    requestExport: (_: unknown, { input }: { readonly input: RequestExportInput }, context: ExchangeContext) =>
      requestExport(input, context),
  },
  DataExport: {
    requestedBy: ({ subject }: ExportRecord): string => subject,
    rowsDone: ({ rowsDone }: ExportRecord): number => Number(rowsDone),
    rowsTotal: ({ rowsTotal }: ExportRecord): number | null => (rowsTotal === null ? null : Number(rowsTotal)),
    asOf: ({ asOfTime }: ExportRecord): string | null => asOfTime,
    failureCode: ({ code }: ExportRecord): string | null => code,
    files: filesOf,
  },
  ExportFile: {
    bytes: ({ bytes }: Filed): string => String(bytes),
  },
};
