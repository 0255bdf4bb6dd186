import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { openTableFile, TABLE_FORMATS, type TableFormat } from '../../kernel/service/tables/openTableFile';
import type { JsonCell, TableColumn } from '../../kernel/service/tables/tableFile';

const COLUMNS: readonly TableColumn[] = [
  { name: 'uscc', type: 'TEXT' },
  { name: 'title', type: 'TEXT' },
  { name: 'amount', type: 'TEXT' },
  { name: 'sequence', type: 'INTEGER' },
  { name: 'grave', type: 'BOOLEAN' },
  { name: 'decided_on', type: 'DATE' },
  { name: 'observed_at', type: 'MOMENT' },
  { name: 'codes', type: 'LIST' },
];
const ROW: readonly JsonCell[] = [
  '"91310115MA1K3B7C6G"',
  '"a \\"b\\", 中文 <&>\\nline"',
  '9007199254740993',
  '7',
  'true',
  '"2026-04-01"',
  '"2026-04-01T01:02:03.123456+00:00"',
  '["1","A"]',
];
const EMPTY: readonly JsonCell[] = [ROW[0] ?? null, null, 'null', null, 'false', null, null, null];
const FORMULAS = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\ttab', '\rreturn', '＝1+1'];
const NOTES = [
  ['purpose', 'permit renewal'],
  ['agreement', 'A-2026-0001'],
] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-table-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(format: TableFormat, batches: readonly (readonly JsonCell[])[][]): Promise<Buffer> {
  const path = join(folder, 'table');
  const table = await openTableFile(format, { path, title: 'Records/2026', columns: COLUMNS, notes: NOTES });
  for (const rows of batches) await table.write(rows);
  await table.finish();
  return readFileSync(path);
}

const titled = (text: string): readonly JsonCell[] => [ROW[0] ?? null, JSON.stringify(text), ...ROW.slice(2)];

/** The texts of a sheet, row by row. */
function sheetOf(file: Buffer, no: number): string[][] {
  const xml = strFromU8(unzipSync(file)[`xl/worksheets/sheet${no}.xml`] as Uint8Array);
  const plain = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<c[^>]*>(.*?)<\/c>/gs)].map(([, cell = '']) => plain(cell.replace(/<[^>]+>/g, ''))),
  );
}

async function parquetOf(file: Buffer) {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  return { metadata: parquetMetadata(buffer), rows: await parquetReadObjects({ file: buffer }) };
}

describe('a table as CSV', () => {
  it('is gunzipped and parsed to what was written, whatever the batches', async () => {
    const text = gunzipSync(await write('CSV_GZ', [[ROW], [], [EMPTY]])).toString('utf8');
    expect(parse(text)).toEqual([
      COLUMNS.map(({ name }) => name),
      [
        '91310115MA1K3B7C6G',
        'a "b", 中文 <&>\nline',
        '9007199254740993',
        '7',
        'true',
        '2026-04-01',
        '2026-04-01T01:02:03.123456+00:00',
        '["1","A"]',
      ],
      ['91310115MA1K3B7C6G', '', '', '', 'false', '', '', ''],
    ]);
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('of no rows has its header', async () => {
    const text = gunzipSync(await write('CSV_GZ', [])).toString('utf8');
    expect(parse(text)).toEqual([COLUMNS.map(({ name }) => name)]);
  });

  it('holds no formula', async () => {
    const text = gunzipSync(await write('CSV_GZ', [FORMULAS.map(titled)])).toString('utf8');
    const titles = (parse(text) as string[][]).slice(1).map(([, title]) => title);
    expect(titles).toEqual(FORMULAS.map((formula) => `'${formula}`));
  });
});

describe('a table as NDJSON', () => {
  it('is parsed line by line to what was written, numbers to their last digit', async () => {
    const lines = (await write('NDJSON', [[ROW], [EMPTY]])).toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('"amount":9007199254740993');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      title: 'a "b", 中文 <&>\nline',
      codes: ['1', 'A'],
      grave: true,
    });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ title: null, amount: null, grave: false });
  });
});

describe('a table as Parquet', () => {
  it('is read back with its types and its notes', async () => {
    const { rows, metadata } = await parquetOf(await write('PARQUET', [[ROW, EMPTY]]));
    expect(rows[0]).toEqual({
      uscc: '91310115MA1K3B7C6G',
      title: 'a "b", 中文 <&>\nline',
      amount: '9007199254740993',
      sequence: 7n,
      grave: true,
      decided_on: new Date('2026-04-01T00:00:00Z'),
      observed_at: new Date('2026-04-01T01:02:03.123Z'),
      codes: '["1","A"]',
    });
    expect(rows[1]).toMatchObject({ title: null, amount: null, sequence: null, grave: false, decided_on: null });
    const notes = metadata.key_value_metadata?.map(({ key, value }) => [key, value]);
    expect(notes).toEqual(expect.arrayContaining(NOTES.map((note) => [...note])));
  });

  it('of no rows can be read, and one of many has several groups', async () => {
    expect((await parquetOf(await write('PARQUET', []))).rows).toEqual([]);
    const many = Array.from({ length: 45_000 }, (_, n) => titled(`row ${n}`));
    const { rows, metadata } = await parquetOf(await write('PARQUET', [many.slice(0, 30_000), many.slice(30_000)]));
    expect(metadata.row_groups).toHaveLength(3);
    expect(rows[44_999]).toMatchObject({ title: 'row 44999' });
  });
});

describe('a table as a workbook', () => {
  it('has a cover with the notes, and the rows under their header', async () => {
    const file = await write('XLSX', [[ROW], [EMPTY]]);
    expect(sheetOf(file, 1)).toEqual(NOTES.map((note) => [...note]));
    const [header, first, second] = sheetOf(file, 2);
    expect(header).toEqual(COLUMNS.map(({ name }) => name));
    expect(first?.slice(0, 4)).toEqual(['91310115MA1K3B7C6G', 'a "b", 中文 <&>\nline', '9007199254740993', '7']);
    expect(second).toEqual(['91310115MA1K3B7C6G', '', '', '', 'false', '', '', '']);
    const workbook = strFromU8(unzipSync(file)['xl/workbook.xml'] as Uint8Array);
    expect(workbook).toContain('name="Records 2026"');
  });

  it('holds no formula: such texts are cells of text', async () => {
    const file = await write('XLSX', [[...FORMULAS, 'nul \u0001'].map(titled)]);
    const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet2.xml'] as Uint8Array);
    expect(xml).not.toContain('<f>');
    expect(xml).not.toContain('\u0001');
    for (const formula of FORMULAS)
      expect(xml).toContain(`<c t="inlineStr"><is><t xml:space="preserve">${formula}</t>`);
  });
});

it.each(TABLE_FORMATS)('a table as %s that was let go of half written is written anew in its place', async (format) => {
  const whole = await write(format, [[ROW], [EMPTY]]);
  const path = join(folder, 'table');
  const half = await openTableFile(format, { path, title: 'Records/2026', columns: COLUMNS, notes: NOTES });
  await half.write([ROW]);
  half.abandon();
  const again = await write(format, [[ROW], [EMPTY]]);
  const close = format === 'XLSX' ? again.length - whole.length : Buffer.compare(again, whole);
  expect(close).toBe(0);
});
