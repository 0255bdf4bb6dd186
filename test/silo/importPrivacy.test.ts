import { utimesSync } from 'node:fs';
import { day } from '../../kernel/values/day';
import { createQualityReport } from '../../tools/import/createQualityReport';
import { feedRows } from '../../tools/import/feedRows';
import { type ImportOptions, type ImportReport, importMarketEntities } from '../../tools/import/marketEntities';
import { MOST_LINE_ENDS } from '../../tools/import/recordCounter';
import { reportText } from '../../tools/import/reportText';
import { openCredit } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, HEADER, line, removeCsvFiles, soundLines } from '../support/registerCsv';

const today = day('2026-11-22');
const SOUND = soundLines(500).filter((text) => !text.includes('"'));
const PERSON = '11010519491231002X';
const codeOf = (text: string | undefined): string => (text as string).slice(0, 18);

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openCredit();
});
afterEach(async () => {
  removeCsvFiles();
  await silo.close();
});

const load = (lines: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importMarketEntities({ file: csvFile(lines), database: silo.database, today, ...options });

const setAside = (): Promise<{ row: number; codes: string[]; raw: string; facts: unknown }[]> =>
  silo.database.dataSource.query(
    'SELECT row_number::int AS row, codes, raw_row AS raw, facts FROM import_quarantine ORDER BY row_number',
  );
const entity = async (uscc: string) =>
  (await silo.database.dataSource.query(`SELECT * FROM market_entity WHERE uscc = '${uscc}'`))[0];

describe('a stray quotation mark', () => {
  /** A sound row whose last field begins with a mark that only a later row closes. */
  const open = (text: string): string => text.replace(/,([^,]*)$/, ',"$1');
  const close = (text: string): string => `${text}"`;

  it(`that takes in more than ${MOST_LINE_ENDS} rows refuses the file before anything is stored`, async () => {
    const lines = [HEADER, ...SOUND.map((text, i) => (i === 5 ? open(text) : i === 205 ? close(text) : text))];
    await expect(load(lines)).rejects.toMatchObject({
      code: 'IMPORT_QUOTE_NOT_CLOSED',
      facts: { row: 6, limit: MOST_LINE_ENDS },
    });
    expect(await silo.count('market_entity')).toBe(0);
  });

  it('that takes in a few rows puts all of them aside, whole, and stores none of them', async () => {
    const lines = [
      HEADER,
      ...SOUND.slice(0, 20).map((text, i) => (i === 5 ? open(text) : i === 8 ? close(text) : text)),
    ];
    const report = await load(lines);
    expect(report).toMatchObject({ rows: 17, stored: 16, quarantined: 1 });
    const [row] = await setAside();
    expect(row).toMatchObject({ row: 6, codes: ['ROW_SWALLOWS_ROWS'] });
    for (const text of SOUND.slice(5, 9)) expect(row?.raw).toContain(codeOf(text));
    expect(await silo.count('market_entity')).toBe(16);
  });

  it('of a long row leaves the row whole', async () => {
    const long = `示例路${'1'.repeat(13)}${'号'.repeat(60_000)}末`;
    await load([HEADER, line(codeOf(SOUND[0]), '上海示例有限公司', '2004-05-31', '', '', '', long)]);
    const [row] = await setAside();
    expect(JSON.parse(row?.raw ?? '')[6]).toBe(long);
  });

  it('a file that is read otherwise than it was counted does not end well', async () => {
    const committed: boolean[] = [];
    const progress = { rowsDone: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0, quarantined: 0 };
    async function* records() {
      yield ['x'];
    }
    const feeding = feedRows({
      records: records(),
      judge: () => ({ stored: false, entry: { rowNumber: 1, rawRow: '', codes: [], facts: [] } }),
      sink: {
        start: progress,
        async commit({ last }) {
          committed.push(last);
          return progress;
        },
      },
      batchRows: 10,
      totalRows: 2,
      onRow: createQualityReport().add,
      onProgress: () => {},
      confirm: async () => {},
    });
    await expect(feeding).rejects.toMatchObject({ code: 'FILE_CHANGED', facts: { rows: 1, counted: 2 } });
    expect(committed).toEqual([]);
  });
});

describe('个人信息保护法 6: what may be a citizen\u2019s number', () => {
  const header = `${HEADER},经营者,备注`;
  const [uscc = '', second = ''] = SOUND.slice(0, 2).map(codeOf);
  const rows = [
    header,
    line(uscc, '上海示例有限公司', '2004-05-31', '', '', '', `示例路1号 业主${PERSON}`, '张三', PERSON),
    line(PERSON, '上海示例有限公司', '2004-05-31', '', '', '', '', '张三', ''),
    line(`业主 ${PERSON}`, '上海示例有限公司', '2004-05-31', '', '', '', '', '张三', ''),
    line(second, PERSON, '上海示例有限公司'),
    line(second, '2004-05-31', '', '', '', '', '', '张三', `电话 ${PERSON}`),
  ];

  it('is neither stored nor printed, wherever in the row it stands, and columns not read are not kept', async () => {
    const report = await load(rows);
    expect(report).toMatchObject({ rows: 5, stored: 0, quarantined: 5, ignoredColumns: ['经营者', '备注'] });
    const aside = await setAside();
    expect(aside.map(({ codes }) => codes)).toEqual([
      ['ROW_PERSONAL_NUMBER'],
      ['USCC_PERSONAL_ID'],
      ['USCC_PERSONAL_ID'],
      ['ROW_COLUMNS'],
      ['ENTITY_NAME_UNFIT', 'ENTITY_DAY_UNFIT'],
    ]);
    expect(JSON.parse(aside[0]?.raw ?? '')).toEqual([
      uscc,
      '上海示例有限公司',
      '2004-05-31',
      '',
      '',
      '',
      '***',
      null,
      null,
    ]);
    for (const text of [JSON.stringify(aside), reportText(report), JSON.stringify(report)]) {
      expect(text).not.toContain('1949');
      expect(text).not.toContain('张三');
    }
  });

  it('is not printed where the first row of a file without a header holds it', async () => {
    const refused = await load([line(PERSON, '张三'), line(uscc, '上海示例有限公司')]).catch((error) => error);
    expect(refused).toMatchObject({ code: 'IMPORT_HEADER_MISSING', facts: { columns: ['***', '张三'] } });
    expect(JSON.stringify(refused.facts)).not.toContain('1949');
  });
});

describe('when a register file says how things are', () => {
  const [uscc = ''] = [codeOf(SOUND[0])];
  const row = (name: string, state = '注销') => [HEADER, line(uscc, name, '2004-05-31', state, '', '', '')];
  const observed = async () => (await entity(uscc)).observed_at.toISOString();

  it('is the moment of its last change, unless its day is given', async () => {
    const file = csvFile(row('上海示例有限公司'));
    utimesSync(file, new Date('2025-03-04T05:06:07Z'), new Date('2025-03-04T05:06:07Z'));
    const report = await importMarketEntities({ file, database: silo.database, today });
    expect(report.observedAt).toBe('2025-03-04T05:06:07.000Z');
    expect(await observed()).toBe('2025-03-04T05:06:07.000Z');
    await load(row('上海新名有限公司'), { observedOn: day('2025-03-06') });
    expect(await observed()).toBe('2025-03-05T16:00:00.000Z');
  });

  it('changes nothing by itself, and an older file overwrites nothing newer', async () => {
    await load(row('上海示例有限公司'), { observedOn: day('2025-03-06') });
    const told = await silo.count('outbox');
    const later = await load(row('上海示例有限公司'), { observedOn: day('2025-03-07') });
    expect(later).toMatchObject({ stored: 1, inserted: 0, changed: 0, unchanged: 1, stale: 0 });
    const older = await load(row('上海旧名有限公司'), { observedOn: day('2025-03-05') });
    expect(older).toMatchObject({ stored: 0, changed: 0, unchanged: 0, stale: 1, quarantined: 0 });
    expect(reportText(older)).toContain('1 rows are older than what the silo knows');
    expect((await entity(uscc)).name).toBe('上海示例有限公司');
    expect(await silo.count('outbox')).toBe(told);
  });

  it('is not after the day of the import', async () => {
    const loading = load(row('上海示例有限公司'), { observedOn: day('2026-11-23') });
    await expect(loading).rejects.toMatchObject({ code: 'DAY_NOT_YET', facts: { limit: today } });
    expect(await silo.count('import_run')).toBe(0);
  });

  it('decides which division a name meant', async () => {
    const text = line(uscc, '上海示例有限公司', '2004-05-31', '', '', '闸北', '');
    await load([HEADER, text], { observedOn: day('2014-05-31') });
    expect(await entity(uscc)).toMatchObject({
      district: '310106',
      quality_flags: ['DISTRICT_SUCCEEDED', 'STATE_ASSUMED'],
    });
  });
});

describe('a blank cell', () => {
  it('says nothing: what the register knows stands, row by row, and only the unknown is assumed', async () => {
    const [known = '', unknown = ''] = SOUND.slice(0, 2).map(codeOf);
    const of = (code: string, ...rest: string[]) => line(code, '上海示例有限公司', '2004-05-31', ...rest);
    await load([HEADER, of(known, '注销', '50万元', '浦东', '示例路1号')]);
    const report = await load([HEADER, of(known, '', '', '', '示例路2号'), of(unknown, '', '', '浦东', '')]);
    expect(report).toMatchObject({ stored: 2, inserted: 1, changed: 1 });
    expect(await entity(known)).toMatchObject({
      state: 'DEREGISTERED',
      capital_text: '50万元',
      district: '310115',
      address: '示例路2号',
      quality_flags: [],
    });
    expect(await entity(unknown)).toMatchObject({ state: 'IN_OPERATION', quality_flags: ['STATE_ASSUMED'] });
  });
});
