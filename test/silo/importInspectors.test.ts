import { day } from '../../kernel/values/day';
import { inspection } from '../../subgraphs/inspection';
import { inspectorsFor, tiesOf } from '../../subgraphs/inspection/store/library/inspectorsFor';
import { type ImportOptions, type ImportReport, importFile } from '../../tools/import/importFile';
import { inspectorKind } from '../../tools/import/kinds/inspectorKind';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { csvFile, line, removeCsvFiles } from '../support/registerCsv';

const HEADER = '单位,姓名,执法证号,证件有效期,检查领域,检查区域,培训日期,账号,是否在岗,回避关系';
const USCC = '91310000132260250X';
const SOUND = [
  '浦东新区市场监督管理局',
  '钱学敏',
  'ZF-0001',
  '2028年1月1日',
  '食品、计量',
  '浦东新区',
  '2026-03-01',
  'qian',
];
const TIES = JSON.stringify([{ uscc: USCC, kind: '任职', from: '2020-01-01', to: '2024-01-01' }]);
const row = (fault: Readonly<Record<number, string>> = {}): string =>
  line(...[...SOUND, '是', TIES].map((value, index) => fault[index] ?? value));

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
afterEach(async () => {
  removeCsvFiles();
  const tables = ['inspector_tie', 'inspector', 'import_quarantine', 'import_run'];
  for (const table of tables) await silo.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => silo.close());

const load = (rows: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importFile(inspectorKind, {
    file: csvFile([HEADER, ...rows]),
    database: silo.database,
    today: day('2026-11-02'),
    observedOn: day('2026-11-01'),
    ...options,
  });

describe('DR-4: importing inspectors', () => {
  it('stores each with what ties him, and changes nothing when the file comes again', async () => {
    const rows = [row(), row({ 2: 'ZF-0002', 5: '', 6: '', 7: '', 8: '', 9: '' })];
    expect(await load(rows)).toMatchObject({ rows: 2, inserted: 2, quarantined: 0, ignoredColumns: [] });
    expect(await load(rows)).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    const [first, second] = await silo.database.transaction((client) =>
      inspectorsFor(client, { office: 'SAMR-310115' }),
    );
    expect(first).toMatchObject({ fields: ['食品', '计量'], areas: ['310115'], account: 'qian', active: true });
    expect(second).toMatchObject({ areas: null, trainedOn: null, account: null, active: true });
    const ties = await silo.database.transaction((client) => tiesOf(client, [first?.number ?? '']));
    expect(ties).toMatchObject([{ uscc: USCC, kind: 'EMPLOYER', from: '2020-01-01', to: '2024-01-01' }]);
  });

  it('tells nothing in the outbox, and no name or tie in the history', async () => {
    await load([row()]);
    expect(await silo.count('outbox')).toBe(0);
    const entries = await silo.database.dataSource.query('SELECT * FROM inspection_event');
    const all = JSON.stringify(entries);
    for (const sealed of ['钱学敏', 'ZF-0001', USCC, 'EMPLOYER']) expect(all).not.toContain(sealed);
  });

  describe('never undoes what the office decided', () => {
    const LATER = { observedOn: day('2027-01-10'), today: day('2027-01-11') };
    const bare = row({ 5: '', 6: '', 7: '', 8: '', 9: '' });
    const one = async () => (await silo.database.transaction((db) => inspectorsFor(db, { office: 'SAMR-310115' })))[0];
    const decide = (set: string) => silo.database.dataSource.query(`UPDATE inspector SET ${set}`);

    it('what a list does not say stays as it was: areas, training, account and whether he is active', async () => {
      await load([row()]);
      const before = await one();
      expect(await load([bare], LATER)).toMatchObject({ changed: 0, unchanged: 1 });
      expect(await one()).toEqual(before);
      expect(await load([row({ 3: '2029-01-01', 6: '', 7: '' })], LATER)).toMatchObject({ changed: 1 });
      expect(await one()).toEqual({ ...before, certificateUntil: '2029-01-01' });
    });

    it('a list from before what is stored changes nothing, of inspectors and of ties', async () => {
      await load([row()], LATER);
      const other = [{ uscc: USCC, kind: '任职', from: '2020-01-01', to: '2026-01-01' }];
      const older = row({ 1: '钱某', 3: '2030-01-01', 9: JSON.stringify(other) });
      expect(await load([older])).toMatchObject({ changed: 0, stale: 1, stored: 0, quarantined: 0 });
      expect(await one()).toMatchObject({ certificateUntil: '2028-01-01' });
      expect(await silo.count(`inspector_tie WHERE to_day = '2024-01-01'`)).toBe(1);
    });

    it('puts aside who left the library and comes as active, and lets him rest where the list says nothing', async () => {
      await load([row()]);
      await decide('active = false');
      expect((await load([row()], LATER)).reasons).toMatchObject({ INSPECTOR_LEFT: { rows: 1 } });
      expect(await load([row({ 3: '2029-01-01', 8: '' })], LATER)).toMatchObject({ changed: 0, quarantined: 0 });
      expect(await one()).toMatchObject({ active: false, certificateUntil: '2028-01-01' });
    });

    it('puts aside a certificate that ends sooner than the one that is stored', async () => {
      await load([row()]);
      await decide(`certificate_until = '2030-01-01'`);
      expect((await load([row()], LATER)).reasons).toMatchObject({ INSPECTOR_NOT_RENEWED: { rows: 1 } });
      expect(await one()).toMatchObject({ certificateUntil: '2030-01-01' });
    });

    it('a tie that was ended stays so where the list names no end', async () => {
      await load([row()]);
      const open = JSON.stringify([{ uscc: USCC, kind: '任职', from: '2020-01-01' }]);
      await load([row({ 9: open })], LATER);
      expect(await silo.count(`inspector_tie WHERE to_day = '2024-01-01'`)).toBe(1);
    });
  });

  it.each([
    ['of an office that nobody knows', { 0: '神秘局' }, 'UNKNOWN_DEPARTMENT'],
    ['without a name', { 1: '' }, 'TEXT_EMPTY'],
    ['without a field', { 4: '、' }, 'INSPECTOR_FIELDS_UNFIT'],
    ['with a district of another office', { 5: '徐汇区' }, 'INSPECTOR_AREA_UNFIT'],
    ['with a day that is none', { 3: '不详' }, 'INVALID_DAY'],
    ['with a citizen number in it', { 1: '张三11010519491231002X' }, 'ROW_PERSONAL_NUMBER'],
    ['with a tie to a code that is none', { 9: TIES.replace('250X', '2500') }, 'USCC_CHECK_DIGIT'],
    ['with a tie of no kind', { 9: TIES.replace('任职', '同学') }, 'VALUE_NOT_ADMITTED'],
    ['that the file has twice', {}, 'ROW_DUPLICATE'],
  ])('puts a row aside %s, and stores the good one', async (_, fault, code) => {
    const other = Object.keys(fault).length > 0 ? { 2: 'ZF-0009', 7: '', ...fault } : fault;
    expect(await load([row(), row(other)])).toMatchObject({ stored: 1, quarantined: 1 });
    const aside = await silo.database.dataSource.query('SELECT row_number::int AS row, codes FROM import_quarantine');
    expect(aside).toEqual([{ row: 2, codes: expect.arrayContaining([code]) }]);
  });

  it('puts aside alone the row whose account is another’s, and a file of an office comes from it or from above', async () => {
    expect(await load([row(), row({ 2: 'ZF-0002' })])).toMatchObject({ stored: 1, quarantined: 1 });
    expect((await load([row()], { sourceDepartment: 'FIRE' })).reasons).toMatchObject({
      SOURCE_NOT_HANDLER: { rows: 1 },
    });
    expect(await load([row()], { sourceDepartment: 'SAMR' })).toMatchObject({ quarantined: 0 });
  });
});
