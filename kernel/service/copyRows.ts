import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a row on its way into a table. */
export type CopyValue = string | number | bigint | boolean | null | readonly string[];

const LINES_A_CHUNK = 2_000;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string) : text;
}

function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

function fieldText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (Array.isArray(value)) return escapeText(arrayText(value));
  return String(value);
}

/** One row in PostgreSQL's COPY text format. */
export function copyLine(row: readonly CopyValue[]): string {
  return `${row.map(fieldText).join('\t')}\n`;
}

async function* chunks(
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const row of rows) {
    lines.push(copyLine(row));
    if (lines.length >= LINES_A_CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join('');
}

/** Which columns of which table are filled, in the order of the values. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Streams text of lines made by `copyLine` into a table on the caller's connection; returns how many rows went in. */
export async function copyText(
  client: PoolClient,
  target: CopyTarget,
  text: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const sink = client.query(copyFrom(`COPY ${target.table} (${target.columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(text, { objectMode: false }), sink);
  return sink.rowCount;
}

/** Streams rows into a table by COPY on the caller's connection; returns how many rows went in. */
export function copyRows(
  client: PoolClient,
  target: CopyTarget,
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): Promise<number> {
  return copyText(client, target, chunks(rows));
}
