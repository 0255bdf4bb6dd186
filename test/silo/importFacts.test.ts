import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { inspection } from '../../subgraphs/inspection';
import { type ImportOptions, type ImportReport, importFile } from '../../tools/import/importFile';
import { asCsv, FACT_FILES, type FactFile, type FileRow } from '../support/factFiles';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, line, removeCsvFiles } from '../support/registerCsv';

const today = day('2026-11-22');
const observedOn = day('2026-10-31');
const RESULT = { codeSet: 'ITEM_RESULTS', codes: ['1'], followUp: { kind: 'NONE_NEEDED' } };
const PERSON = '11010519491231002X';

function fileOf(wanted: (file: FactFile) => boolean): FactFile {
  return FACT_FILES.map(([, file]) => file).find(wanted) as FactFile;
}

describe.each(FACT_FILES)('importing %s', (_, { kind, table, row, open }: FactFile) => {
  let silo: OpenSilo;
  beforeEach(async () => {
    silo = await open();
  });
  afterEach(async () => {
    removeCsvFiles();
    await silo.close();
  });

  const load = (file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importFile(kind, { file, database: silo.database, today, observedOn, ...options });
  const csv = (rows: readonly FileRow[]) => load(csvFile(asCsv(rows, line)));
  const ndjson = (rows: readonly FileRow[], options: Partial<ImportOptions> = {}) =>
    load(
      csvFile(
        rows.map((fields) => JSON.stringify(fields)),
        'rows.ndjson',
      ),
      options,
    );
  const aside = () =>
    silo.database.dataSource.query(
      'SELECT row_number::int AS row, codes, raw_row AS raw, facts FROM import_quarantine ORDER BY row_number',
    );
  const rows = (count: number): FileRow[] => Array.from({ length: count }, (_none, n) => row(n + 1));

  it('stores the same facts from CSV and from NDJSON: after one the other changes nothing and tells nothing', async () => {
    expect(await csv(rows(12))).toMatchObject({ rows: 12, stored: 12, inserted: 12, quarantined: 0 });
    const told = await silo.count('outbox');
    expect(told).toBeGreaterThanOrEqual(12);
    expect(await ndjson(rows(12))).toMatchObject({ inserted: 0, changed: 0, unchanged: 12, quarantined: 0 });
    expect(await silo.count(table)).toBe(12);
    expect(await silo.count('outbox')).toBe(told);
  });

  it('replayed, a file with bad rows changes nothing at all', async () => {
    const mixed = [...rows(5), { ...row(6), uscc: 'no code' }, ...rows(9).slice(6)];
    await ndjson(mixed);
    const before = [await silo.count('outbox'), await silo.count(table), await aside()];
    expect(await ndjson(mixed)).toMatchObject({ inserted: 0, changed: 0, unchanged: 8, quarantined: 1 });
    expect([await silo.count('outbox'), await silo.count(table), await aside()]).toEqual(before);
  });

  it('puts bad rows aside with every reason, and stores the good ones', async () => {
    const { 来源记录号: _id, ...numberless } = row(3);
    const bad: FileRow[] = [
      { ...row(1), uscc: '91310115MA1K3B7C6', 来源部门: 'NOBODY' },
      { ...row(2), 来源部门: '上海市虚构局' },
      numberless,
      { ...row(4), 更新时间: '2027-01-01' },
      { ...row(5), 来源记录号: `张三${PERSON}` },
      row(7),
      { ...row(8), 来源记录号: 'r\u0000' },
    ];
    const report = await ndjson([row(6), row(7), ...bad]);
    expect(report).toMatchObject({ rows: 9, stored: 2, inserted: 2, quarantined: 7 });
    const entries = await aside();
    expect(entries.map(({ row: at, codes }: { row: number; codes: string[] }) => [at, codes.sort()])).toEqual([
      [3, ['UNKNOWN_DEPARTMENT', 'USCC_LENGTH']],
      [4, ['UNKNOWN_DEPARTMENT']],
      [5, ['TEXT_EMPTY']],
      [6, ['DAY_NOT_YET']],
      [7, ['ROW_PERSONAL_NUMBER']],
      [8, ['ROW_DUPLICATE']],
      [9, ['TEXT_NUL']],
    ]);
    expect(JSON.stringify([entries, report])).not.toContain('1949');
  });

  it('keeps nothing of a line that is no JSON object', async () => {
    const file = csvFile([JSON.stringify(row(1)), '[1]', `{"经营者":"张三 ${PERSON}"`, ''], 'rows.ndjson');
    expect(await load(file)).toMatchObject({ rows: 3, stored: 1, quarantined: 2 });
    const entries = await aside();
    expect(entries.map(({ codes }: { codes: string[] }) => codes)).toEqual([['ROW_NOT_JSON'], ['ROW_NOT_JSON']]);
    expect(JSON.stringify(entries)).not.toContain('张三');
  });

  it('puts aside alone, in a batch, the row that the store itself refuses', async () => {
    await ndjson([row(3)]);
    const moved = { ...row(3), uscc: '9131000013221158XC' };
    const report = await ndjson([row(1), row(2), moved, row(4), row(5)]);
    expect(report).toMatchObject({ stored: 4, inserted: 4, quarantined: 1 });
    expect(report.reasons.RECORD_OF_ANOTHER_ENTITY).toMatchObject({ rows: 1 });
    expect(await silo.count(table)).toBe(5);
    expect(await aside()).toMatchObject([{ row: 3, codes: ['RECORD_OF_ANOTHER_ENTITY'] }]);
  });

  it('takes rows that name no department as those of --source', async () => {
    const { 来源部门: _source, ...sourceless } = row(1);
    expect((await ndjson([sourceless])).reasons).toMatchObject({ TEXT_EMPTY: { rows: 1 } });
    const sourceDepartment = 'SAMR-310115';
    expect(await ndjson([sourceless], { sourceDepartment })).toMatchObject({ inserted: 1, quarantined: 0 });
    expect(await silo.count(`${table} WHERE source_department = '${sourceDepartment}'`)).toBe(1);
  });

  it('judges in a dry run as in earnest, and stores nothing', async () => {
    const report = await ndjson([row(1), { ...row(2), uscc: '' }], { dryRun: true });
    expect(report).toMatchObject({ stored: 1, quarantined: 1, inserted: 0 });
    expect(await silo.count(table)).toBe(0);
    expect(await silo.count('import_run')).toBe(0);
  });

  it('names what a header lacks', async () => {
    const loading = csv([{ uscc: row(1).uscc }]);
    await expect(loading).rejects.toMatchObject({ code: 'IMPORT_HEADER_MISSING' });
  });
});

describe('分类监管管理办法 9-4: who handles enters', () => {
  it.each(FACT_FILES.slice(1))(
    'refuses a row of %s that another department entered',
    async (_, { kind, row, open }) => {
      const silo = await open();
      const file = csvFile([JSON.stringify({ ...row(1), 来源部门: 'HOUSING' })], 'rows.ndjson');
      const report = await importFile(kind, { file, database: silo.database, today, observedOn });
      expect(report.reasons).toMatchObject({ SOURCE_NOT_HANDLER: { rows: 1 } });
      removeCsvFiles();
      await silo.close();
    },
  );
});

describe('what the silos judge', () => {
  it.each([
    ['credit-records', { 信息类别: 'GOSSIP' }, 'VALUE_NOT_ADMITTED'],
    ['credit-records', { severity: '' }, 'PENALTY_WITHOUT_SEVERITY'],
    ['inspections', { planCode: '' }, 'INSPECTION_WITHOUT_PLAN'],
    ['inspections', { items: [{ ...RESULT, itemCode: 'AMR-99' }] }, 'INSPECTION_ITEM_UNKNOWN'],
    ['inspections', { items: [{ item: 'AMR-01' }] }, 'ROW_PART_UNFIT'],
    ['inspections', { items: 'AMR-01' }, 'ROW_PART_UNFIT'],
    ['cases', { history: [] }, 'CASE_HISTORY_UNFIT'],
    ['cases', { stage: 'PERFORMED' }, 'CASE_DAYS_UNFIT'],
    ['cases', { decisions: [{ number: 1 }] }, 'ROW_PART_UNFIT'],
  ])('of %s %j: %s', async (name, fault, code) => {
    const { kind, row, open } = fileOf(({ kind: { name: other } }) => other === name);
    const silo = await open();
    const file = csvFile([JSON.stringify({ ...row(1), ...fault })], 'rows.ndjson');
    const report = await importFile(kind, { file, database: silo.database, today, observedOn });
    expect(report.reasons).toMatchObject({ [code]: { rows: 1 } });
    removeCsvFiles();
    await silo.close();
  });
});

it.each([inspection, enforcement])('the tables of imports are as their classes say', async (module) => {
  const silo = await fileOf(({ kind }) => kind.silo === module.name).open();
  expect(await schemaDrift(module as never, silo.urls.migratorUrl)).toEqual([]);
  await silo.close();
});
