import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { type JsonCell, plainCell, type TableFile, type TableOptions } from './tableFile';
import { numberCell, SHEET_HEAD, SHEET_TAIL, sheetRow, textCell, workbookParts } from './workbookParts';

/** Rows of a sheet below its header: a spreadsheet ends at 1,048,576. */
export const MOST_XLSX_ROWS = 1_048_575;

const COVER = '说明 About';
const SAFE_DIGITS = 15;
const INTEGER = /^-?\d+$/;

/** A zip archive on its way into a file; `settle` waits until the disk has taken what was given so far. */
function openArchive(path: string) {
  const file = createWriteStream(path, { mode: 0o600 });
  const done = finished(file);
  done.catch(() => undefined);
  let isFull = false;
  const archive = new Zip((error, chunk, final) => {
    if (error) file.destroy(error);
    else if (final) file.end(chunk);
    else isFull = !file.write(chunk);
  });
  return {
    open(name: string): ZipDeflate {
      const entry = new ZipDeflate(name, { level: 6 });
      archive.add(entry);
      return entry;
    },
    add(name: string, text: string): void {
      this.open(name).push(Buffer.from(text), true);
    },
    async settle(): Promise<void> {
      if (file.errored) throw file.errored;
      if (isFull) await Promise.race([once(file, 'drain'), done]);
      isFull = false;
    },
    async finish(): Promise<void> {
      archive.end();
      await done;
    },
    abandon(): void {
      archive.terminate();
      file.destroy();
    },
  };
}

const isNumber = (type: string, text: string): boolean =>
  type === 'INTEGER' && INTEGER.test(text) && text.length <= SAFE_DIGITS;

/**
 * Writes a table as a workbook of two sheets: a cover with the notes, and the rows under their header. Cells hold text,
 * so that nothing is a formula; whole numbers that a spreadsheet keeps exactly are numbers.
 */
export function openXlsxTable({ path, title, columns, notes }: TableOptions): TableFile {
  const archive = openArchive(path);
  for (const [name, xml] of workbookParts([COVER, title])) archive.add(name, xml);
  const cover = notes.map(([label, text]) => sheetRow([textCell(label), textCell(text)]));
  archive.add('xl/worksheets/sheet1.xml', `${SHEET_HEAD}${cover.join('')}${SHEET_TAIL}`);
  const sheet = archive.open('xl/worksheets/sheet2.xml');
  const push = (text: string, last: boolean): void => sheet.push(Buffer.from(text), last);
  push(`${SHEET_HEAD}${sheetRow(columns.map(({ name }) => textCell(name)))}`, false);
  const cellOf = (cell: JsonCell, index: number): string => {
    const text = plainCell(cell);
    return isNumber(columns[index]?.type ?? 'TEXT', text) ? numberCell(text) : textCell(text);
  };
  return {
    async write(rows) {
      push(rows.map((row) => sheetRow(row.map(cellOf))).join(''), false);
      await archive.settle();
    },
    async finish() {
      push(SHEET_TAIL, true);
      await archive.finish();
    },
    abandon: archive.abandon,
  };
}
