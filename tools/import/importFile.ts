import { createHash } from 'node:crypto';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { commitImportBatch, type ImportProgress, openImportRun } from '../../kernel/service/importRuns/importRuns';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Day } from '../../kernel/values/day';
import { getDepartment } from '../../kernel/values/reference/departments';
import { createQualityReport, type QualityGatherer, type QualityReport } from './createQualityReport';
import { feedRows, type ImportStep, type Sink } from './feedRows';
import { type FileFormat, openRecords } from './fileFormat';
import type { ImportKind } from './importKind';
import { type FileInspection, fileMark } from './inspectFile';
import { type ColumnPlan, planColumns } from './planColumns';
import { reasonOf, setAside } from './setAside';

const ROWS_A_BATCH = 10_000;

/** A file and where it goes. */
export interface ImportOptions {
  readonly file: string;
  /** How the file is written; by the end of its name unless stated. */
  readonly format?: FileFormat;
  /** The silo's database; a dry run needs none, unless rows are judged by what it holds. */
  readonly database?: SiloDatabase;
  /** Column -> field, for columns whose name does not say it. */
  readonly map?: Readonly<Record<string, string>>;
  /** Department that supplied the file. */
  readonly sourceDepartment?: string;
  /** Day of the import; no row tells of a later one. */
  readonly today: Day;
  /** Day of which the file tells; the moment of its last change where none is given. */
  readonly observedOn?: Day;
  /** Judges every row and stores nothing. */
  readonly dryRun?: boolean;
  /** Rows that are committed together. */
  readonly batchRows?: number;
  /** Told after every batch. */
  readonly onProgress?: (step: ImportStep) => void;
}

/** What became of a file. */
export interface ImportReport extends QualityReport {
  readonly file: string;
  readonly fileDigest: string;
  /** Whether rows were judged and nothing was stored. */
  readonly dryRun: boolean;
  readonly rows: number;
  /** Rows that a run which was cut off had done before. */
  readonly resumedAt: number;
  /** Rows of the file that are in the silo now, or would be after a dry run. */
  readonly stored: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of which the silo has heard something newer: those are left as they are. */
  readonly stale: number;
  /** Moment at which the file says how things are. */
  readonly observedAt: string;
  readonly quarantined: number;
  /** Columns that were not read. */
  readonly ignoredColumns: readonly string[];
  readonly seconds: number;
}

type Reading = Pick<ImportOptions, 'sourceDepartment' | 'observedOn'> & { readonly kind: string };

/** Which reading of which file: the same file read with other columns, or as of another day, is another run. */
function runIdOf(
  { digest }: FileInspection,
  plan: ColumnPlan,
  { kind, sourceDepartment, observedOn }: Reading,
): string {
  const columns = [...plan.positions].sort();
  const reading = JSON.stringify([kind, digest, columns, sourceDepartment ?? null, observedOn ?? null]);
  return createHash('sha256').update(reading).digest('hex');
}

/** The moment of which a file tells. Throws DAY_NOT_YET. */
function observedMoment({ changedAt }: FileInspection, { observedOn, today }: ImportOptions): string {
  if (observedOn === undefined) return changedAt;
  if (observedOn <= today) return `${observedOn}T00:00:00+08:00`;
  throw new CataloguedError('DAY_NOT_YET', { field: 'observedOn', received: observedOn, limit: today });
}

const NOTHING: ImportProgress = { rowsDone: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0, quarantined: 0 };

/** Goes nowhere and counts what would be put aside. */
function drySink(): Sink<unknown> {
  let sum = NOTHING;
  return {
    start: NOTHING,
    async commit({ rows, quarantine }) {
      sum = { ...sum, rowsDone: sum.rowsDone + rows, quarantined: sum.quarantined + quarantine.length };
      return sum;
    },
  };
}

interface SinkOptions<Item> {
  readonly kind: ImportKind<Item>;
  readonly runId: string;
  readonly fileDigest: string;
  readonly plan: ColumnPlan;
  readonly quality: QualityGatherer;
}

async function databaseSink<Item>(database: SiloDatabase, options: SinkOptions<Item>): Promise<Sink<Item>> {
  const { kind, runId, fileDigest, plan, quality } = options;
  const target = {
    runId,
    store: kind.store,
    ...(kind.hold && { hold: kind.hold }),
    setAside: (row: Parameters<typeof setAside>[0], refusal: CataloguedError) =>
      setAside(row, [reasonOf(refusal)], plan),
  };
  return {
    start: await openImportRun(database, { runId, fileDigest }),
    async commit(batch) {
      const { progress, refused } = await commitImportBatch(database, target, batch);
      refused.forEach(quality.addEntry);
      return progress;
    },
  };
}

/**
 * Imports a file of a kind: each row is stored, or put aside with every reason, and none is lost. The file is walked
 * through once before anything is stored. Batches commit together with the place reached, so that an import that was
 * killed goes on where it was; importing a file again changes nothing and tells nothing.
 *
 * Throws DAY_NOT_YET, FILE_UNREADABLE, FILE_NOT_UTF8, FILE_CHANGED, IMPORT_HEADER_MISSING, IMPORT_HEADER_REPEATED,
 * IMPORT_MAPPING_UNKNOWN, IMPORT_QUOTE_NOT_CLOSED, IMPORT_ROW_TOO_LONG, IMPORT_RUN_ELSEWHERE or UNKNOWN_DEPARTMENT.
 */
export async function importFile<Item>(kind: ImportKind<Item>, options: ImportOptions): Promise<ImportReport> {
  const { file, database, dryRun, today, sourceDepartment, batchRows = ROWS_A_BATCH } = options;
  const began = performance.now();
  if (sourceDepartment !== undefined) getDepartment(sourceDepartment, 'sourceDepartment');
  const { inspection, records, header, totalRows } = await openRecords(kind.columns, options);
  const observedAt = observedMoment(inspection, options);
  const plan = planColumns(header.columns, kind.columns, header.map);
  const runId = runIdOf(inspection, plan, { ...options, kind: kind.name });
  const stores = !dryRun && database !== undefined;
  const quality = createQualityReport();
  const judge = await kind.openJudge({ plan, sourceDepartment, today, observedAt }, database);
  const sinkOptions = { kind, runId, fileDigest: inspection.digest, plan, quality };
  const sink = stores ? await databaseSink(database, sinkOptions) : drySink();
  const { rows, progress } = await feedRows({
    records,
    judge,
    sink,
    batchRows,
    totalRows,
    onRow: quality.add,
    onProgress: options.onProgress ?? (() => undefined),
    confirm: async () => {
      if ((await fileMark(file)) !== inspection.mark) throw new CataloguedError('FILE_CHANGED', { file });
    },
  });
  const { rowsDone: _, ...counts } = progress;
  return {
    file,
    fileDigest: inspection.digest,
    dryRun: !stores,
    rows,
    resumedAt: sink.start.rowsDone,
    stored: rows - counts.quarantined - counts.stale,
    ...counts,
    observedAt,
    ignoredColumns: plan.ignored,
    seconds: (performance.now() - began) / 1000,
    ...quality.report(),
  };
}
