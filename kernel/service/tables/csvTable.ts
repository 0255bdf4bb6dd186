import { formulaSafe } from '../../values/formulaSafe';
import { plainCell, type TableFile, type TableOptions } from './tableFile';
import { openTextSink } from './textSink';

const END = '\r\n';
const NUMBER = /^-?\d+(\.\d+)?$/;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of CSV as RFC 4180 writes it; no cell of it is a formula. */
export function csvRow(texts: readonly string[]): string {
  return texts.map((text) => quoted(NUMBER.test(text) ? text : formulaSafe(text))).join(',') + END;
}

/** Writes a table as CSV in UTF-8 (RFC 4180, header first), compressed by gzip. CSV has no place for notes. */
export function openCsvTable({ path, columns }: TableOptions): TableFile {
  const sink = openTextSink(path, true);
  let header: string | undefined = csvRow(columns.map(({ name }) => name));
  const takeHeader = (): string => {
    const text = header ?? '';
    header = undefined;
    return text;
  };
  return {
    write: (rows) => sink.write(takeHeader() + rows.map((row) => csvRow(row.map(plainCell))).join('')),
    async finish() {
      await sink.write(takeHeader());
      await sink.finish();
    },
    abandon: sink.abandon,
  };
}
