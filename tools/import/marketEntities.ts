import { createHash } from 'node:crypto';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Day } from '../../kernel/values/day';
import { getDepartment } from '../../kernel/values/reference/departments';
import { commitImportBatch, type ImportProgress, openImportRun } from '../../subgraphs/credit/store/importRuns';
import { createJudge } from './createJudge';
import { createQualityReport, type QualityReport } from './createQualityReport';
import { feedRows, type ImportStep, type Sink } from './feedRows';
import { type FileInspection, fileMark, inspectFile } from './inspectFile';
import { type ColumnPlan, planColumns } from './planColumns';
import { readRecords } from './readRecords';

const ROWS_A_BATCH = 10_000;

/** A register file and where it goes. */
export interface ImportOptions {
  readonly file: string;
  /** The credit silo's database; a dry run needs none. */
  readonly database?: SiloDatabase;
  /** Column -> field, for columns whose name does not say it. */
  readonly map?: Readonly<Record<string, string>>;
  /** Department that supplied the file. */
  readonly sourceDepartment?: string;
  /** Day of the import; no row is registered later. */
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
  /** Rows of the file that are in the register now, or would be after a dry run. */
  readonly stored: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of which the register has heard something newer: those are left as they are. */
  readonly stale: number;
  /** Moment at which the file says how things are. */
  readonly observedAt: string;
  readonly quarantined: number;
  /** Columns that were not read. */
  readonly ignoredColumns: readonly string[];
  readonly seconds: number;
}

type Reading = Pick<ImportOptions, 'sourceDepartment' | 'observedOn'>;

/** Which reading of which file: the same file read with other columns, or as of another day, is another run. */
function runIdOf({ digest }: FileInspection, plan: ColumnPlan, { sourceDepartment, observedOn }: Reading): string {
  const reading = JSON.stringify([digest, [...plan.positions].sort(), sourceDepartment, observedOn ?? null]);
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
function drySink(): Sink {
  let sum = NOTHING;
  return {
    start: NOTHING,
    async commit({ rows, quarantine }) {
      sum = { ...sum, rowsDone: sum.rowsDone + rows, quarantined: sum.quarantined + quarantine.length };
      return sum;
    },
  };
}

async function databaseSink(database: SiloDatabase, runId: string, fileDigest: string): Promise<Sink> {
  const start = await openImportRun(database, { runId, fileDigest });
  return { start, commit: (batch) => commitImportBatch(database, runId, batch) };
}

/**
 * Imports a register file: each row is stored, or put aside with every reason, and none is lost. The file is walked
 * through once before anything is stored. Batches commit together with the place reached, so that an import that was
 * killed goes on where it was; importing a file again changes nothing and tells nothing.
 *
 * Throws DAY_NOT_YET, FILE_UNREADABLE, FILE_NOT_UTF8, FILE_CHANGED, IMPORT_HEADER_MISSING, IMPORT_HEADER_REPEATED,
 * IMPORT_MAPPING_UNKNOWN, IMPORT_QUOTE_NOT_CLOSED, IMPORT_ROW_TOO_LONG, IMPORT_RUN_ELSEWHERE or UNKNOWN_DEPARTMENT.
 */
export async function importMarketEntities(options: ImportOptions): Promise<ImportReport> {
  const { file, database, dryRun, today, sourceDepartment = 'SAMR', batchRows = ROWS_A_BATCH } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const began = performance.now();
  getDepartment(sourceDepartment, 'sourceDepartment');
  const inspection = await inspectFile(file);
  const observedAt = observedMoment(inspection, options);
  const records = readRecords(file);
  const header = await records.next();
  const plan = planColumns(header.done ? [] : header.value, options.map);
  const runId = runIdOf(inspection, plan, { ...options, sourceDepartment });
  const stores = !dryRun && database !== undefined;
  const sink = stores ? await databaseSink(database, runId, inspection.digest) : drySink();
  const quality = createQualityReport();
  const { rows, progress } = await feedRows({
    records,
    judge: createJudge({ plan, sourceDepartment, today, observedAt }),
    sink,
    batchRows,
    totalRows: inspection.records - 1,
    onRow: quality.add,
    onProgress,
    confirm: async () => {
      if ((await fileMark(file)) !== inspection.mark) throw new CataloguedError('FILE_CHANGED', { file });
    },
  });
  const { inserted, changed, unchanged, stale, quarantined } = progress;
  return {
    file,
    fileDigest: inspection.digest,
    dryRun: !stores,
    rows,
    resumedAt: sink.start.rowsDone,
    stored: rows - quarantined - stale,
    inserted,
    changed,
    unchanged,
    stale,
    observedAt,
    quarantined,
    ignoredColumns: plan.ignored,
    seconds: (performance.now() - began) / 1000,
    ...quality.report(),
  };
}
