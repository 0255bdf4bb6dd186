import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchange } from '../../subgraphs/exchange';
import type { ToldEntity } from '../../subgraphs/exchange/rules/reconciliation/mergeNames';
import { openReconciliationStore } from '../../subgraphs/exchange/store/reconciliation/reconciliationStore';
import { reconcileCommand } from '../../tools/commands/reconcile';
import { readRecords } from '../../tools/import/readRecords';
import { type ReconcileOptions, type ReconcileReport, reconcileFile } from '../../tools/reconcile/reconcileFile';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { fillNames, toldEntities } from '../support/reconciliation';
import { csvFile, line, removeCsvFiles } from '../support/registerCsv';

const BANK: ToldEntity = {
  uscc: '9131000010000595XD',
  name: '上海玉衡置业有限公司',
  registrationNumber: '310115000012345',
  district: '310115',
};
const EAST: ToldEntity = {
  ...BANK,
  uscc: '91310115MA1H9YGWXX',
  name: '上海苍兰食品有限公司',
  registrationNumber: null,
};
const WEST: ToldEntity = { ...EAST, uscc: '91310000132260250X', district: '310112' };
const CITY = toldEntities(450);

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(exchange, 'exchange_list', (database) => fillNames(database, [...CITY, BANK, EAST, WEST]));
});
afterEach(removeCsvFiles);
afterAll(() => silo.close());

interface Done {
  readonly report: ReconcileReport;
  readonly to: string;
  readonly rows: readonly (readonly string[])[];
}

const outOf = (file: string): string => join(file, '..', 'out.csv');

async function readAll(file: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const record of readRecords(file)) rows.push(record);
  return rows;
}

async function reconcile(lines: readonly string[], options: Partial<ReconcileOptions> = {}): Promise<Done> {
  const file = csvFile(lines);
  const to = outOf(file);
  const store = openReconciliationStore(silo.database);
  const report = await reconcileFile({ file, to, column: '供应商', store, ...options });
  return { report, to, rows: await readAll(to) };
}

describe('a list reconciled from a file', () => {
  const LIST = [
    '编号,供应商,备注',
    line('1', BANK.name, '=1+1'),
    line('2', '9131000010000595XA', '+86'),
    line('3', EAST.name, '有,逗号'),
    line('4', '龘龘龘龘', ''),
    line('5', '11010519491231002X', ''),
    line('6', '310115000012345', ''),
  ];

  it('keeps the list as it is, in its order, and puts the result of each row behind it', async () => {
    const { report, rows } = await reconcile(LIST);
    expect(report).toMatchObject({ rows: 6, decisions: { MATCH: 2, TIE: 1, CANDIDATES: 1, NONE: 1, REFUSED: 1 } });
    expect(rows[0]).toEqual([
      ...['编号', '供应商', '备注'],
      ...['uscc', 'score', 'match', 'decision', 'registered_name', 'reasons', 'candidates', 'fault'],
    ]);
    expect(rows[1]).toEqual([
      ...['1', BANK.name, "'=1+1"],
      ...[BANK.uscc, '100', 'true', 'MATCH', BANK.name, 'EXACT_NAME 名称一致', '', ''],
    ]);
    expect(rows.slice(1).map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('fills in no code that a person has to decide on: a repair and a tie stand among the candidates', async () => {
    const { rows } = await reconcile(LIST);
    const [repair, tie] = [rows[2] ?? [], rows[3] ?? []];
    expect(repair.slice(3)).toEqual(['', '80', 'false', 'CANDIDATES', '', '', expect.any(String), 'USCC_CHECK_DIGIT']);
    expect(repair[9]).toBe(`${BANK.uscc} ${BANK.name} 80 (REPAIRED_CHECK_DIGIT 更正校验码后代码一致)`);
    expect(tie.slice(3, 7)).toEqual(['', '100', 'false', 'TIE']);
    expect(tie[9]).toContain(EAST.uscc);
    expect(tie[9]).toContain(WEST.uscc);
  });

  it('holds no formula and shows no citizen’s number again', async () => {
    const { to, rows } = await reconcile(LIST);
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(readFileSync(to, 'utf8')).not.toContain('19491231');
    expect(rows[5]?.slice(1, 7)).toEqual(['***', '', '', '', 'false', 'REFUSED']);
  });

  it('takes the name and the district beside a cell into account', async () => {
    const columns = { column: '代码', nameColumn: '名称', districtColumn: '区' };
    const { rows } = await reconcile(
      ['代码,名称,区', line(BANK.uscc, EAST.name, ''), line('', EAST.name, '310112')],
      columns,
    );
    expect(rows[1]?.[6]).not.toBe('MATCH');
    expect(rows[2]?.slice(3, 7)).toEqual([WEST.uscc, '100', 'true', 'MATCH']);
  });

  it('gives the rows that may be accepted alone, or those for a person alone', async () => {
    const matches = await reconcile(LIST, { only: 'matches' });
    const doubtful = await reconcile(LIST, { only: 'doubtful' });
    expect(matches.rows.slice(1).map(([number]) => number)).toEqual(['1', '6']);
    expect(doubtful.rows.slice(1).map(([number]) => number)).toEqual(['2', '3', '4', '5']);
    expect(doubtful.report.rows).toBe(6);
  });

  it('loses no row of a longer list, short and long rows among them, and tells how far it is', async () => {
    const names = CITY.map(({ name }) => name);
    const steps: number[] = [];
    const lines = ['供应商,备注', ...names.map((name, i) => (i % 3 === 0 ? line(name) : line(name, `第${i}`, '多出')))];
    const { rows, report } = await reconcile(lines, { onProgress: ({ rows: done }) => steps.push(done) });
    expect(report.rows).toBe(names.length);
    expect(rows.slice(1).map(([name]) => name)).toEqual(names);
    expect(rows[2]?.at(-1)).toBe('多出');
    expect(steps).toEqual([200, 400, 450]);
    const wrong = rows.slice(1).filter((row, i) => row[5] === 'MATCH' && row[2] !== CITY[i]?.uscc);
    expect(wrong).toEqual([]);
  });
});

describe('a list that cannot be reconciled leaves no file', () => {
  const refusal = (code: string) => expect.objectContaining({ code });

  it.each([
    ['a column that is not there', ['名称', 'x'], 'IMPORT_HEADER_MISSING'],
    ['a column that is there twice', ['供应商,供应商', 'x,y'], 'IMPORT_HEADER_REPEATED'],
    ['nothing', [], 'IMPORT_HEADER_MISSING'],
    ['an open quotation mark', ['供应商', '"x'], 'IMPORT_QUOTE_NOT_CLOSED'],
  ])('%s', async (_, lines, code) => {
    const file = csvFile(lines);
    const store = openReconciliationStore(silo.database);
    const options = { file, to: outOf(file), column: '供应商', store };
    await expect(reconcileFile(options)).rejects.toThrow(refusal(code));
    expect([existsSync(options.to), existsSync(`${options.to}.partial`)]).toEqual([false, false]);
  });

  it('a database that fails half way, and the result of an earlier run stays', async () => {
    const file = csvFile(['供应商', ...CITY.map(({ name }) => line(name))]);
    const to = csvFile(['earlier']);
    const sound = openReconciliationStore(silo.database);
    let batches = 0;
    const store: ReconcileOptions['store'] = {
      async reconcile(rows) {
        batches += 1;
        if (batches > 1) throw new Error('gone');
        return sound.reconcile(rows);
      },
    };
    await expect(reconcileFile({ file, to, column: '供应商', store })).rejects.toThrow('gone');
    expect([readFileSync(to, 'utf8'), existsSync(`${to}.partial`)]).toEqual(['earlier\n', false]);
  });

  it('never replaces the list itself', async () => {
    const file = csvFile(['供应商', 'x']);
    const store = openReconciliationStore(silo.database);
    await expect(reconcileFile({ file, to: file, column: '供应商', store })).rejects.toThrow(
      refusal('RECONCILE_SAME_FILE'),
    );
    expect(readFileSync(file, 'utf8')).toBe('供应商\nx\n');
  });
});

describe('hub reconcile', () => {
  it('writes the file and tells how many rows came to which decision', async () => {
    const file = csvFile(['供应商', line(BANK.name), line(EAST.name)]);
    const told: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    const before = { ...process.env };
    Object.assign(process.env, {
      HUB_DATABASE_URL_EXCHANGE: silo.urls.appUrl,
      HUB_DATABASE_MIGRATOR_URL_EXCHANGE: silo.urls.migratorUrl,
    });
    try {
      await reconcileCommand().parseAsync([file, '--column', '供应商', '--to', outOf(file)], { from: 'user' });
    } finally {
      process.env = before;
      write.mockRestore();
    }
    expect(told.join('')).toMatch(/^2 rows in .*\n +1 {2}MATCH.*\n +1 {2}TIE.*\n +0 {2}CANDIDATES/);
    expect((await readAll(outOf(file))).map((row) => row[4])).toEqual(['decision', 'MATCH', 'TIE']);
  });
});
