import { type FileInspection, inspectFile } from './inspectFile';
import { LineCounter, ndjsonRecords } from './ndjsonRecords';
import type { ColumnSet } from './planColumns';
import { readRecords } from './readRecords';

/** How files are written: comma-separated with a header, or one JSON object a line. */
export const FILE_FORMATS = ['csv', 'ndjson'] as const;

/** How a file is written. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Which file, and how it is read. */
export interface FileReading {
  readonly file: string;
  readonly format?: FileFormat;
  readonly map?: Readonly<Record<string, string>>;
}

/** A file that was walked through once, and its records from the first row on. */
export interface OpenRecords {
  readonly inspection: FileInspection;
  /** The columns of the records, and the mapping that is still to be made of them. */
  readonly header: { readonly columns: readonly string[]; readonly map: Readonly<Record<string, string>> };
  readonly records: AsyncIterable<readonly string[]>;
  readonly totalRows: number;
}

/** The format that a file's name tells: `.ndjson` and `.jsonl`, anything else is taken for CSV. */
export function formatOf(file: string): FileFormat {
  return /\.(nd-?json|jsonl)$/i.test(file) ? 'ndjson' : 'csv';
}

/** Walks through a file, then opens it for reading. Throws what `inspectFile` throws. */
export async function openRecords(columns: ColumnSet, reading: FileReading): Promise<OpenRecords> {
  const { file, format = formatOf(file), map = {} } = reading;
  const isLines = format === 'ndjson';
  const inspection = isLines ? await inspectFile(file, new LineCounter()) : await inspectFile(file);
  const records = isLines ? ndjsonRecords(file, columns, map) : readRecords(file);
  const first = await records.next();
  return {
    inspection,
    header: { columns: first.done ? [] : first.value, map: isLines ? {} : map },
    records,
    totalRows: isLines ? inspection.records : inspection.records - 1,
  };
}
