import { createReadStream } from 'node:fs';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { type ColumnSet, fieldFinder } from './planColumns';
import { LONGEST_ROW } from './recordCounter';

const LF = 0x0a;
const CR = 0x0d;

/** Stands for a line that is no JSON object: nothing of it is kept, since nobody can tell which of it would be read. */
export const NOT_AN_OBJECT: readonly string[] = Object.freeze([]);

/** Counts the lines of a file that are not empty, from its bytes; bounds memory for whoever reads it afterwards. */
export class LineCounter {
  records = 0;
  private length = 0;
  private previous = 0;

  /** Takes the next bytes. Throws IMPORT_ROW_TOO_LONG. */
  take(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (byte === LF) this.endLine();
      else this.length += 1;
      this.previous = byte;
      if (this.length > LONGEST_ROW) {
        throw new CataloguedError('IMPORT_ROW_TOO_LONG', { row: this.records + 1, limit: LONGEST_ROW });
      }
    }
  }

  /** Ends the file; returns the number of lines. */
  end(): number {
    this.endLine();
    return this.records;
  }

  private endLine(): void {
    const length = this.previous === CR ? this.length - 1 : this.length;
    if (length > 0) this.records += 1;
    this.length = 0;
    this.previous = 0;
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a file that are not empty, without their ends and without a byte order mark. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const text = rest + (first ? (chunk as string).replace(/^\uFEFF/, '') : chunk);
    first = false;
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map((line) => line.replace(/\r$/, '')).filter((line) => line !== '');
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') yield last;
}

/**
 * The lines of an NDJSON file as records, a header of all fields first: keys are understood as column names are, values
 * that are lists or objects stay JSON, and keys that stand for no field are not read.
 */
export async function* ndjsonRecords(
  file: string,
  columns: ColumnSet,
  map: Readonly<Record<string, string>> = {},
): AsyncGenerator<readonly string[]> {
  const fields = Object.keys(columns.names);
  yield fields;
  const fieldOf = fieldFinder(columns, Object.keys(map), map);
  for await (const line of linesOf(file)) {
    const values = parseLine(line);
    const byField = new Map(Object.entries(values ?? {}).map(([key, value]) => [fieldOf(key), textOf(value)]));
    yield values ? fields.map((field) => byField.get(field) ?? '') : NOT_AN_OBJECT;
  }
}
