import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { RecordCounter } from './recordCounter';

const CHUNK = 256 * 1024;
const BOM = Buffer.from('\uFEFF');

/** What a first walk through a file found: that it can be read to its end, its digest and its number of records. */
export interface FileInspection {
  readonly digest: string;
  /** Records, the header among them, empty lines not. */
  readonly records: number;
  /** Size and time of the last change, to notice a file that is still being written. */
  readonly mark: string;
  /** Moment of the last change, ISO 8601; now where a wrong clock puts it later. */
  readonly changedAt: string;
}

/** Counts the records of a file from its bytes. */
interface Counter {
  readonly records: number;
  take(chunk: Uint8Array): void;
  end(): number;
}

async function ordinaryFile(file: string): Promise<Stats> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'ENOENT');
  if (typeof found === 'string' || !found.isFile()) {
    throw new CataloguedError('FILE_UNREADABLE', { file, reason: typeof found === 'string' ? found : 'not a file' });
  }
  return found;
}

const changedAt = ({ mtimeMs }: Stats): string => new Date(Math.min(mtimeMs, Date.now())).toISOString();

const markOf = ({ size, mtimeMs }: Stats): string => `${size}@${mtimeMs}`;

/** Size and time of the last change. Throws FILE_UNREADABLE for what is no ordinary file. */
export async function fileMark(file: string): Promise<string> {
  return markOf(await ordinaryFile(file));
}

/** Decodes strictly; halves of characters wait for the next chunk. Throws FILE_NOT_UTF8 with a row before the fault. */
function utf8Check(counter: Counter): (chunk?: Buffer) => void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new CataloguedError('FILE_NOT_UTF8', { afterRow: Math.max(counter.records - 1, 0) });
    }
  };
}

/**
 * Walks through a file once before anything of it is stored. Throws FILE_UNREADABLE, FILE_NOT_UTF8 (UTF-16 and GBK
 * among others), IMPORT_ROW_TOO_LONG or IMPORT_QUOTE_NOT_CLOSED.
 */
export async function inspectFile(file: string, counter: Counter = new RecordCounter()): Promise<FileInspection> {
  const found = await ordinaryFile(file);
  const hash = createHash('sha256');
  const check = utf8Check(counter);
  let first = true;
  for await (const part of createReadStream(file, { highWaterMark: CHUNK })) {
    const chunk = part as Buffer;
    check(chunk);
    hash.update(chunk);
    counter.take(first && chunk.subarray(0, BOM.length).equals(BOM) ? chunk.subarray(BOM.length) : chunk);
    first = false;
  }
  check();
  return { digest: hash.digest('hex'), records: counter.end(), mark: markOf(found), changedAt: changedAt(found) };
}
