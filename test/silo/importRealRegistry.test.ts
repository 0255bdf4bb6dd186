import { existsSync } from 'node:fs';
import { projectPath } from '../../kernel/service/repository';
import { day } from '../../kernel/values/day';
import { type ImportReport, importMarketEntities } from '../../tools/import/marketEntities';
import { openCredit } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';

const FILE = projectPath('..', 'shared', 'data', 'shanghai-enterprises-5k.csv');
const present = existsSync(FILE);
if (!present)
  process.stderr.write(
    'skipped: ../shared/data/shanghai-enterprises-5k.csv is not here, so no real register was imported\n',
  );

const COUNTS = `query ($zhabei: [String!], $jingan: [String!], $chongming: [String!]) {
  all: marketEntities { totalCount }
  zhabei: marketEntities(filter: { district: $zhabei }) { totalCount }
  jingan: marketEntities(filter: { district: $jingan }) { totalCount }
  chongming: marketEntities(filter: { district: $chongming }) { totalCount }
  bank: marketEntities(filter: { name: "银行 支行" }) { totalCount }
  brackets: marketEntities(filter: { name: "（集团）" }) { totalCount }
}`;

const CAPITALS = [
  { currency: 'CNY', rows: 4_202, positive: true },
  { currency: 'USD', rows: 222, positive: true },
  { currency: 'JPY', rows: 7, positive: true },
  { currency: 'EUR', rows: 3, positive: true },
  { currency: 'HKD', rows: 1, positive: true },
];
/** 崇明's codes still name the county, 31 of 静安's the abolished 闸北; the zone's rows have no district at all. */
const PLACES = { zone: 216, both: 0, none: 293, chongming_county: 165, from_zhabei: 31 };
const FOUND = {
  all: { totalCount: 4_999 },
  zhabei: { totalCount: 223 },
  jingan: { totalCount: 223 },
  chongming: { totalCount: 162 },
  bank: { totalCount: 49 },
  brackets: { totalCount: 93 },
};

/** 5,000 rows of a real register: facts of this file, counted once apart from the hub and asserted exactly. */
(present ? describe : describe.skip)('a real register of 5,000 rows', () => {
  let silo: OpenSilo;
  let report: ImportReport;
  const load = () =>
    importMarketEntities({ file: FILE, database: silo.database, today: day('2026-11-22'), batchRows: 1_500 });
  beforeAll(async () => {
    silo = await openCredit();
    report = await load();
  });
  afterAll(() => silo.close());

  it('is stored but for one row, which carries a number of the old kind', () => {
    expect(report).toMatchObject({ rows: 5_000, stored: 4_999, inserted: 4_999, quarantined: 1 });
    expect(report.ignoredColumns).toEqual(['business_scope']);
    expect(report.reasons).toEqual({
      USCC_OLD_REGISTRATION_NUMBER: { rows: 1, examples: [{ row: 1, received: expect.stringMatching(/^\d{15}$/) }] },
    });
  });

  it('is doubted where it should be', () => {
    const doubts = Object.entries(report.flags).map(([flag, { rows }]) => [flag, rows]);
    expect(Object.fromEntries(doubts)).toEqual({
      STATE_ASSUMED: 4_999,
      TYPE_UNLISTED: 93,
      DISTRICT_EMPTY: 77,
      CODE_REWRITTEN: 49,
      DISTRICT_SUCCEEDED: 29,
    });
  });

  it('keeps the 49 codes in small letters as they were received', async () => {
    const rows = await silo.database.dataSource.query(
      'SELECT uscc, uscc_received FROM market_entity WHERE uscc <> uscc_received',
    );
    expect(rows).toHaveLength(49);
    for (const { uscc, uscc_received } of rows) expect(uscc_received.toUpperCase()).toBe(uscc);
  });

  it('has every capital read exactly, in the currencies it is written in', async () => {
    const rows = await silo.database.dataSource.query(
      `SELECT capital_currency AS currency, count(*)::int AS rows, min(capital_amount) > 0 AS positive FROM market_entity
       WHERE capital_text IS NOT NULL GROUP BY 1 ORDER BY 2 DESC`,
    );
    expect(rows).toEqual(CAPITALS);
  });

  it('settles districts: abolished ones to their successors, the free-trade zone to a jurisdiction', async () => {
    const [row] = await silo.database.dataSource.query(`SELECT
      count(*) FILTER (WHERE jurisdiction = 'FTZ')::int AS zone,
      count(*) FILTER (WHERE jurisdiction = 'FTZ' AND district IS NOT NULL)::int AS both,
      count(*) FILTER (WHERE district IS NULL)::int AS none,
      count(*) FILTER (WHERE registration_division = '310230')::int AS chongming_county,
      count(*) FILTER (WHERE district = '310106' AND registration_division = '310108')::int AS from_zhabei
      FROM market_entity`);
    expect(row).toEqual(PLACES);
  });

  it('is found by district, old codes included, and by words of the name', async () => {
    const answer = await silo.ask(COUNTS, { zhabei: '310108', jingan: '310106', chongming: '310230' });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(FOUND);
  });

  it('again changes nothing and tells nothing', async () => {
    const told = () => silo.database.dataSource.query('SELECT count(*)::int AS rows FROM outbox');
    const before = await told();
    expect(await load()).toMatchObject({ inserted: 0, changed: 0, unchanged: 4_999, quarantined: 1 });
    expect(await told()).toEqual(before);
    expect(before).toEqual([{ rows: 4_999 }]);
  });
});
