import type { TableFile, TableOptions } from './tableFile';
import { openTextSink } from './textSink';

/** Writes a table as one JSON object a line. NDJSON has no place for notes: every line is a row. */
export function openNdjsonTable({ path, columns }: TableOptions): TableFile {
  const sink = openTextSink(path, false);
  const keys = columns.map(({ name }) => JSON.stringify(name));
  return {
    write: (rows) =>
      sink.write(
        rows.map((row) => `{${keys.map((key, index) => `${key}:${row[index] ?? 'null'}`).join(',')}}\n`).join(''),
      ),
    finish: sink.finish,
    abandon: sink.abandon,
  };
}
