import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { formulaSafe } from '../../kernel/values/formulaSafe';
import type { Decided, Decision } from '../../subgraphs/exchange/rules/reconciliation/decide';
import { readRow } from '../../subgraphs/exchange/rules/reconciliation/readRow';
import type { ReconciliationStore } from '../../subgraphs/exchange/store/reconciliation/reconciliationStore';
import { csvLine } from '../import/csvLine';
import { inspectFile } from '../import/inspectFile';
import { readRecords } from '../import/readRecords';
import { type ColumnNames, type ListPlan, planList } from './listColumns';
import { decisionOf, RESULT_COLUMNS, resultCells } from './resultCells';

const ROWS_A_BATCH = 200;
const BOM = '\uFEFF';
const END = '\r\n';
const WITHHELD = '***';

/** Rows that may be accepted, or those that a person has to look at. */
export const LIST_PARTS = ['matches', 'doubtful'] as const;

/** One of the parts. */
export type ListPart = (typeof LIST_PARTS)[number];

/** A list, its columns, and where the result goes. */
export interface ReconcileOptions extends ColumnNames {
  readonly file: string;
  readonly to: string;
  readonly store: Pick<ReconciliationStore, 'reconcile'>;
  /** Which rows the result's file holds; all of them unless stated. */
  readonly only?: ListPart | undefined;
  /** Told after every batch. */
  readonly onProgress?: (step: { readonly rows: number; readonly totalRows: number }) => void;
}

/** What became of a list. */
export interface ReconcileReport {
  readonly rows: number;
  readonly decisions: Readonly<Record<Decision, number>>;
  readonly seconds: number;
}

/** A row's own cells in the width of the header, the result's, then what the row had beyond the header. */
function lineOf(record: readonly string[], plan: ListPlan, cells: readonly string[]): string {
  const own = Array.from({ length: plan.width }, (_, at) => record[at] ?? '');
  return csvLine([...own, ...cells, ...record.slice(plan.width)].map(formulaSafe)) + END;
}

/** A citizen's number is not shown again. */
function withheld(record: readonly string[], { at }: ListPlan): readonly string[] {
  return record.map((cell, place) => (place === at ? WITHHELD : cell));
}

async function* batchesOf(records: AsyncIterable<readonly string[]>): AsyncGenerator<(readonly string[])[]> {
  let batch: (readonly string[])[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** How far a list has come. */
interface Tally {
  rows: number;
  readonly decisions: Record<Decision, number>;
}

async function* resultLines(options: ReconcileOptions, totalRows: number, tally: Tally): AsyncGenerator<string> {
  const records = readRecords(options.file);
  const header = await records.next();
  const plan = planList(header.done ? [] : header.value, options);
  yield BOM + lineOf(header.value ?? [], plan, RESULT_COLUMNS);
  for await (const batch of batchesOf(records)) {
    const read = batch.map((record) => readRow(plan.rowOf(record)));
    const decided = await options.store.reconcile(read);
    for (const [at, row] of read.entries()) {
      const record = batch[at] as readonly string[];
      const result = decided[at] as Decided;
      const decision = decisionOf(row, result);
      tally.decisions[decision] += 1;
      if (options.only !== undefined && (decision === 'MATCH') !== (options.only === 'matches')) continue;
      const isPersonal = row.reading.kind === 'REFUSED' && row.reading.code === 'USCC_PERSONAL_ID';
      yield lineOf(isPersonal ? withheld(record, plan) : record, plan, resultCells(row, result));
    }
    tally.rows += batch.length;
    options.onProgress?.({ rows: tally.rows, totalRows });
  }
}

/**
 * Reconciles a list with the register: a CSV file like the one given, with the result's columns behind its own. No cell
 * of it is a formula. The file appears when all of it is there; a run that fails leaves none.
 *
 * Throws FILE_UNREADABLE, FILE_NOT_UTF8, IMPORT_HEADER_MISSING, IMPORT_HEADER_REPEATED, IMPORT_QUOTE_NOT_CLOSED,
 * IMPORT_ROW_TOO_LONG, or RECONCILE_SAME_FILE where the result would replace the list.
 */
export async function reconcileFile(options: ReconcileOptions): Promise<ReconcileReport> {
  const { file, to } = options;
  if (resolve(file) === resolve(to)) throw new CataloguedError('RECONCILE_SAME_FILE', { field: 'to', received: to });
  const began = performance.now();
  const { records } = await inspectFile(file);
  const partial = `${to}.partial`;
  const tally: Tally = { rows: 0, decisions: { MATCH: 0, TIE: 0, CANDIDATES: 0, NONE: 0, REFUSED: 0 } };
  try {
    const file = await open(partial, 'w');
    await pipeline(resultLines(options, records - 1, tally), file.createWriteStream());
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { ...tally, seconds: (performance.now() - began) / 1_000 };
}
