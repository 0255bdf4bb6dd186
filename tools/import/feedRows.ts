import type {
  ImportBatch,
  ImportProgress,
  QuarantineEntry,
  ReceivedRow,
} from '../../kernel/service/importRuns/importRuns';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Judge, JudgedRow } from './judgedRow';

const CHARACTERS_A_BATCH = 16_000_000;

/** Where batches go, and the place from which they are wanted. */
export interface Sink<Item> {
  readonly start: ImportProgress;
  commit(batch: ImportBatch<Item>): Promise<ImportProgress>;
}

/** How far an import has come. */
export interface ImportStep {
  readonly rows: number;
  readonly totalRows: number;
  /** Rows a second of this process, those of a former one left out. */
  readonly rate: number;
  readonly remainingSeconds: number;
}

/** Rows on their way from a file into a sink. */
export interface Feed<Item> {
  readonly records: AsyncIterable<readonly string[]>;
  readonly judge: Judge<Item>;
  readonly sink: Sink<Item>;
  readonly batchRows: number;
  readonly totalRows: number;
  /** Told of every row, those of a former run too. */
  readonly onRow: (row: number, judged: JudgedRow<Item>) => void;
  readonly onProgress: (step: ImportStep) => void;
  /** Asked before the last batch is committed; throws when the file is not the one that was inspected. */
  readonly confirm: () => Promise<void>;
}

class OpenBatch<Item> {
  readonly received: ReceivedRow<Item>[] = [];
  readonly quarantine: QuarantineEntry[] = [];
  readonly held: Item[] = [];
  rows = 0;
  characters = 0;

  constructor(readonly rowsDone: number) {}

  add(judged: JudgedRow<Item>, record: readonly string[]): void {
    this.rows += 1;
    const rowNumber = this.rowsDone + this.rows;
    for (const { length } of record) this.characters += length;
    if (judged.stored) this.received.push({ rowNumber, record, item: judged.item });
    else this.putAside(judged);
  }

  private putAside({ entry, held }: Extract<JudgedRow<Item>, { stored: false }>): void {
    this.quarantine.push(entry);
    if (held !== undefined) this.held.push(held);
  }

  isFull(batchRows: number): boolean {
    return this.rows >= batchRows || this.characters >= CHARACTERS_A_BATCH;
  }

  closed(last: boolean): ImportBatch<Item> {
    const { rowsDone, rows, received, quarantine, held } = this;
    return { rowsDone, rows, received, quarantine, held, last };
  }
}

/** Tells rate and remaining time, by the rows of this process alone. */
function stepAt(
  rows: number,
  { sink, totalRows }: Pick<Feed<never>, 'totalRows'> & { sink: Pick<Sink<never>, 'start'> },
  began: number,
): ImportStep {
  const seconds = Math.max((performance.now() - began) / 1000, 0.001);
  const rate = Math.max(rows - sink.start.rowsDone, 0) / seconds;
  const remainingSeconds = rate > 0 ? (totalRows - rows) / rate : 0;
  return { rows, totalRows, rate: Math.round(rate), remainingSeconds: Math.ceil(remainingSeconds) };
}

/**
 * Feeds rows into a sink, batch by batch: while one is being committed the next is read and judged. Throws FILE_CHANGED
 * before the last batch when the rows are not as many as were counted before.
 */
export async function feedRows<Item>(feed: Feed<Item>): Promise<{ rows: number; progress: ImportProgress }> {
  const { sink, batchRows } = feed;
  const began = performance.now();
  let rows = 0;
  let batch = new OpenBatch<Item>(sink.start.rowsDone);
  let committing: Promise<ImportProgress> = Promise.resolve(sink.start);
  const commit = async (full: ImportBatch<Item>): Promise<ImportProgress> => {
    const progress = await sink.commit(full);
    feed.onProgress(stepAt(progress.rowsDone, feed, began));
    return progress;
  };
  for await (const record of feed.records) {
    rows += 1;
    const judged = feed.judge(record);
    feed.onRow(rows, judged);
    if (rows <= sink.start.rowsDone) continue;
    batch.add(judged, record);
    if (!batch.isFull(batchRows)) continue;
    await committing;
    committing = commit(batch.closed(false));
    committing.catch(() => undefined);
    batch = new OpenBatch(rows);
  }
  await committing;
  await feed.confirm();
  if (rows !== feed.totalRows) throw new CataloguedError('FILE_CHANGED', { rows, counted: feed.totalRows });
  return { rows, progress: await commit(batch.closed(true)) };
}
