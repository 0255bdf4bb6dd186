import { appendFileSync } from 'node:fs';
import { day } from '../../kernel/values/day';
import { type ImportOptions, type ImportReport, importMarketEntities } from '../../tools/import/marketEntities';
import { LONGEST_ROW } from '../../tools/import/recordCounter';
import { openCredit } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, HEADER, line, removeCsvFiles, soundLines } from '../support/registerCsv';

const today = day('2026-11-22');
const SOUND = soundLines(300);
const GBK_HEADER = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a]);

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openCredit();
});
afterEach(removeCsvFiles);
afterAll(() => silo.close());

const load = (content: Parameters<typeof csvFile>[0], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importMarketEntities({ file: csvFile(content), database: silo.database, today, ...options });

async function tableSizes(): Promise<Record<string, number>> {
  const [row] = await silo.database.dataSource.query(`SELECT
    (SELECT count(*)::int FROM market_entity) AS entities, (SELECT count(*)::int FROM import_quarantine) AS quarantine,
    (SELECT count(*)::int FROM outbox) AS outbox, (SELECT count(*)::int FROM import_run) AS runs`);
  return row;
}

const refusal = (code: string, facts = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('a file that cannot be read is refused before anything is stored', () => {
  it.each([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${HEADER}\n${SOUND[0]}\n`, 'utf16le'), 'FILE_NOT_UTF8'],
    ['GBK', GBK_HEADER, 'FILE_NOT_UTF8'],
    [
      'a character cut in half in row 2',
      Buffer.concat([Buffer.from(`${HEADER}\n${SOUND[0]}\n`), Buffer.from([0xe4])]),
      'FILE_NOT_UTF8',
    ],
    ['UTF-16 without a mark', Buffer.from(`${HEADER}\n`, 'utf16le'), 'IMPORT_HEADER_MISSING'],
    ['nothing', '', 'IMPORT_HEADER_MISSING'],
    ['another header', 'code,name\n1,2\n', 'IMPORT_HEADER_MISSING'],
    ['two columns for one field', `${HEADER},企业名称\n`, 'IMPORT_HEADER_REPEATED'],
    ['an open quotation mark', `${HEADER}\n${SOUND[0]}\n"9131,open\n${SOUND[1]}\n`, 'IMPORT_QUOTE_NOT_CLOSED'],
    [
      'a field of 10 MB',
      `${HEADER}\n${SOUND[0]}\n${line('x', 'y'.repeat(10_000_000), '', '', '', '', '')}\n`,
      'IMPORT_ROW_TOO_LONG',
    ],
  ])('%s: %#', async (_, content, code) => {
    const before = await tableSizes();
    await expect(load(content)).rejects.toThrow(refusal(code));
    expect(await tableSizes()).toEqual(before);
  });

  it('names the row, counted under the header', async () => {
    const open = `${HEADER}\n${SOUND[0]}\n"9131,open\n`;
    await expect(load(open)).rejects.toThrow(refusal('IMPORT_QUOTE_NOT_CLOSED', { row: 2 }));
    const long = `${HEADER}\n${SOUND[0]}\n${'y'.repeat(LONGEST_ROW + 1)}\n`;
    await expect(load(long)).rejects.toThrow(refusal('IMPORT_ROW_TOO_LONG', { row: 2, limit: LONGEST_ROW }));
  });

  it('neither a folder nor a missing file is read', async () => {
    for (const file of ['/', '/nowhere.csv']) {
      await expect(importMarketEntities({ file, database: silo.database, today })).rejects.toThrow(
        refusal('FILE_UNREADABLE'),
      );
    }
  });

  it('a department must be known', async () => {
    await expect(load([HEADER], { sourceDepartment: 'NOBODY' })).rejects.toThrow(refusal('UNKNOWN_DEPARTMENT'));
  });
});

describe('the columns of a file', () => {
  it('are found by their names in both languages, in any order, after a byte order mark, with CRLF', async () => {
    const [uscc, name, registeredOn] = (SOUND[0] as string).split(',');
    const text = `\uFEFF"成立日期",备注,企业名称,统一社会信用代码\r\n${registeredOn},x,${name},${uscc}\r\n\r\n`;
    expect(await load(text, { dryRun: true })).toMatchObject({ rows: 1, stored: 1, ignoredColumns: ['备注'] });
  });

  it('are mapped where their names do not say it; the mapping wins over the name', async () => {
    const [uscc, name, registeredOn] = (SOUND[0] as string).split(',');
    const rows = ['名称,uscc,注册号,d', line(name as string, 'old', uscc as string, registeredOn as string)];
    const map = { 注册号: 'uscc', d: 'registeredOn' };
    expect(await load(rows, { map, dryRun: true })).toMatchObject({ stored: 1, ignoredColumns: ['uscc'] });
  });

  it.each([{ nowhere: 'uscc' }, { name: 'nothing' }, { name: 'toString' }])('refuse the mapping %j', async (map) => {
    await expect(load([HEADER], { map: map as never })).rejects.toThrow(refusal('IMPORT_MAPPING_UNKNOWN'));
  });
});

describe('a row is stored or put aside', () => {
  const [uscc = '', name = ''] = (SOUND[1] as string).split(',');
  const BAD = [
    line(uscc.slice(0, 17), name, '2004-05-31', '存续', '', '', ''),
    line(uscc, name),
    line('11010519491231002X', name, '2004-05-31', '存续', '', '', ''),
    line(uscc, '2004-05-31', '存续', '', '', '', ''),
    line(uscc, `${name}\u0000`, '2004-05-31', '存续', '', '', ''),
  ];
  const MIXED = [HEADER, ...SOUND.slice(0, 20), ...BAD, ...SOUND.slice(20, 40), SOUND[3] as string];

  it('each with its number, its text and every reason', async () => {
    const report = await load(MIXED, { batchRows: 7 });
    expect(report).toMatchObject({ rows: 46, stored: 40, inserted: 40, changed: 0, quarantined: 6, resumedAt: 0 });
    const rows = await silo.database.dataSource.query(
      'SELECT row_number::int AS number, codes, raw_row FROM import_quarantine ORDER BY row_number',
    );
    expect(rows.map(({ number, codes }: never) => [number, codes])).toEqual([
      [21, ['USCC_LENGTH']],
      [22, ['ROW_COLUMNS']],
      [23, ['USCC_PERSONAL_ID']],
      [24, ['ENTITY_NAME_UNFIT', 'ENTITY_DAY_UNFIT']],
      [25, ['TEXT_NUL']],
      [46, ['ROW_DUPLICATE']],
    ]);
    expect(JSON.parse(rows[1].raw_row)).toEqual([uscc, name]);
    expect(rows[2].raw_row).not.toContain('1949');
    expect(rows[4].raw_row).toContain('\u2400');
  });

  it('tells what the file is like, with the first rows', async () => {
    const { reasons } = await load(MIXED, { dryRun: true });
    expect(reasons.ROW_DUPLICATE).toEqual({
      rows: 1,
      examples: [{ row: 46, received: (SOUND[3] as string).slice(0, 18) }],
    });
    expect(Object.values(reasons).reduce((sum, { rows }) => sum + rows, 0)).toBe(7);
  });

  it('again: nothing changes and nothing is told, not even that it was put aside again', async () => {
    const before = await tableSizes();
    const quarantined = await silo.database.dataSource.query('SELECT * FROM import_quarantine ORDER BY row_number');
    const report = await load(MIXED, { batchRows: 11 });
    expect(report).toMatchObject({ inserted: 0, changed: 0, unchanged: 40, quarantined: 6 });
    expect(await tableSizes()).toEqual(before);
    expect(await silo.database.dataSource.query('SELECT * FROM import_quarantine ORDER BY row_number')).toEqual(
      quarantined,
    );
  });

  it('changed rows alone are changed, and told', async () => {
    const before = await tableSizes();
    const lines = [
      HEADER,
      ...SOUND.slice(0, 40).map((text, i) => (i < 3 ? text.replace(/公司|行|店|社|厂|部/, '集团') : text)),
    ];
    const changed = lines.filter((text, i) => text !== [HEADER, ...SOUND][i]).length;
    expect(changed).toBeGreaterThan(0);
    expect(await load(lines)).toMatchObject({ inserted: 0, changed, unchanged: 40 - changed });
    expect((await tableSizes()).outbox).toBe((before.outbox ?? 0) + changed);
  });

  it('whatever the batch: one row each, or all at once', async () => {
    for (const batchRows of [1, 1_000]) {
      const report = await load([HEADER, ...SOUND.slice(40, 60), ...BAD], { batchRows });
      expect(report).toMatchObject({ rows: 25, stored: 20, quarantined: 5 });
    }
  });

  it('commas, quotation marks and line ends inside quotation marks stay in their field', async () => {
    const [code = ''] = (SOUND[70] as string).split(',');
    const address = '示例路1号, "甲" 座\n2室';
    await load([HEADER, line(code, '上海示例有限公司', '2004-05-31', '存续', '', '浦东', address)]);
    const [row] = await silo.database.dataSource.query(`SELECT address FROM market_entity WHERE uscc = '${code}'`);
    expect(row.address).toBe(address);
  });
});

describe('a file without some of the columns', () => {
  it('leaves what the register has of them, doubts included, and assumes only what nobody told', async () => {
    const [known = '', unknown = ''] = [SOUND[80], SOUND[81]].map((text) => (text as string).slice(0, 18));
    const whole = 'uscc,name,registered_on,state,enterprise_type,registered_capital,district,address,industry';
    await load([
      whole,
      line(known, '上海旧名有限公司', '2004-05-31', '注销', '联营企业', '面议', '闸北', '示例路1号', '65'),
    ]);
    const report = await load([
      'uscc,name,registered_on',
      `${known},上海新名有限公司,2004-05-31`,
      `${unknown},上海未知有限公司,2004-05-31`,
    ]);
    expect(report).toMatchObject({ stored: 2, inserted: 1, changed: 1 });
    const rows = await silo.database.dataSource.query(
      `SELECT name, state, enterprise_type, capital_text, district, address, industry_division, quality_flags
       FROM market_entity WHERE uscc IN ('${known}', '${unknown}') ORDER BY name`,
    );
    expect(rows).toEqual([
      {
        name: '上海新名有限公司',
        state: 'DEREGISTERED',
        enterprise_type: '联营企业',
        capital_text: '面议',
        district: '310106',
        address: '示例路1号',
        industry_division: '65',
        quality_flags: ['CAPITAL_UNREADABLE', 'DISTRICT_SUCCEEDED', 'TYPE_UNLISTED'],
      },
      {
        name: '上海未知有限公司',
        state: 'IN_OPERATION',
        enterprise_type: null,
        capital_text: null,
        district: null,
        address: null,
        industry_division: null,
        quality_flags: ['DISTRICT_EMPTY', 'STATE_ASSUMED'],
      },
    ]);
  });
});

describe('the same register as NDJSON', () => {
  it('changes nothing after the CSV, and a line that is no object is put aside', async () => {
    const rows = SOUND.slice(100, 110).filter((text) => !text.includes('"'));
    await load([HEADER, ...rows]);
    const fields = ['统一社会信用代码', 'name', '成立日期', 'state', 'registered_capital', 'district', 'address'];
    const lines = rows.map((text) => {
      const values = text.split(',');
      return JSON.stringify(Object.fromEntries(fields.map((field, index) => [field, values[index]])));
    });
    const file = csvFile([...lines, 'null', ''], 'register.jsonl');
    const report = await importMarketEntities({ file, database: silo.database, today });
    expect(report).toMatchObject({ inserted: 0, changed: 0, unchanged: rows.length, quarantined: 1 });
    expect(report.reasons).toMatchObject({ ROW_NOT_JSON: { rows: 1 } });
  });
});

describe('a file that grows while it is read', () => {
  it('is refused before its end is reached', async () => {
    const file = csvFile([HEADER, ...SOUND]);
    const grow = () => appendFileSync(file, `${SOUND[0]}\n`);
    const loading = importMarketEntities({ file, database: silo.database, today, batchRows: 50, onProgress: grow });
    await expect(loading).rejects.toThrow(refusal('FILE_CHANGED'));
  });
});
