import { existsSync } from 'node:fs';
import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { projectPath } from '../../kernel/service/repository';
import { day } from '../../kernel/values/day';
import { exchange } from '../../subgraphs/exchange';
import { type ImportOptions, type ImportReport, importFile } from '../../tools/import/importFile';
import { catalogueKind } from '../../tools/import/kinds/catalogueKind';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { csvFile, removeCsvFiles } from '../support/registerCsv';

const FILE = projectPath('..', 'shared', 'data', 'shanghai-open-data-plan-2014.csv');
const present = existsSync(FILE);
if (!present) {
  process.stderr.write(
    'skipped: ../shared/data/shanghai-open-data-plan-2014.csv is not here, so no real list was read\n',
  );
}

const HEADER = '编号,提供部门,数据项名称,数据项描述,数据项内容（包括但不仅限于）,领域';
const SOUND = [
  '1,市统计局,人口数据,本市人口统计数据,常住人口、户籍人口,经济发展',
  '2,市教育委员会,学校名录,本市学校名录,"名称,地址",教育科技',
];

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(exchange);
});
afterEach(async () => {
  removeCsvFiles();
  await silo.close();
});

const load = (file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importFile(catalogueKind, {
    file,
    database: silo.database,
    today: day('2026-11-22'),
    observedOn: day('2014-05-12'),
    sourceDepartment: 'BIG_DATA',
    ...options,
  });

const COUNTS = `{ all: catalogue(filter: { state: RECEIVED }) { totalCount edges { node { name items dueOn } } }
  sports: catalogue(filter: { text: "市体育局" }) { totalCount }
  police: catalogue(filter: { owner: "PUBLIC_SECURITY" }) { totalCount } }`;

describe('importing a list of data into the catalogue', () => {
  it('stores each row as an entry, tells of it once, and nothing when the list comes again', async () => {
    const file = csvFile([HEADER, ...SOUND]);
    expect(await load(file)).toMatchObject({ rows: 2, stored: 2, inserted: 2, quarantined: 0 });
    expect(await load(file)).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    expect(await silo.count(`outbox WHERE aggregatetype = 'catalogue-entry'`)).toBe(2);
    const { data } = await silo.ask(COUNTS, {}, PUBLIC);
    const entries = [
      { node: expect.objectContaining({ name: '人口数据' }) },
      { node: expect.objectContaining({ name: '学校名录', items: '名称,地址' }) },
    ];
    expect(data?.all).toEqual({ totalCount: 2, edges: expect.arrayContaining(entries) });
  });

  it('knows an entry by provider and name: a later list changes its words and gives it no second place', async () => {
    await load(csvFile([HEADER, ...SOUND]));
    const later = csvFile([HEADER, '7,市统计局,人口数据,本市人口普查数据,常住人口,经济发展']);
    expect(await load(later, { observedOn: day('2015-05-12') })).toMatchObject({ inserted: 0, changed: 1 });
    const earlier = csvFile([HEADER, '7,市统计局,人口数据,旧的描述,常住人口,经济发展']);
    expect(await load(earlier, { observedOn: day('2013-05-12') })).toMatchObject({ changed: 0, stale: 1 });
    expect(await silo.count(`catalogue_entry WHERE meaning = '本市人口普查数据'`)).toBe(1);
    expect(await silo.count('catalogue_entry')).toBe(2);
  });

  it.each([
    ['without a provider', '3,,加油站,本市加油站,名称,公共服务', 'TEXT_EMPTY'],
    ['without a name', '3,市统计局,,本市加油站,名称,公共服务', 'TEXT_EMPTY'],
    ['that the list has twice', '3,市统计局,人口数据,另一描述,名称,公共服务', 'ROW_DUPLICATE'],
    ['with a citizen number in it', '3,市统计局,联系人,11010519491231002X,名称,公共服务', 'ROW_PERSONAL_NUMBER'],
    ['of too few columns', '3,市统计局', 'ROW_COLUMNS'],
  ])('puts a row aside %s, with its reason', async (_, bad, code) => {
    expect(await load(csvFile([HEADER, ...SOUND, bad]))).toMatchObject({ stored: 2, quarantined: 1 });
    const aside = await silo.database.dataSource.query('SELECT row_number::int AS row, codes FROM import_quarantine');
    expect(aside).toEqual([{ row: 3, codes: expect.arrayContaining([code]) }]);
  });

  it('judges without a database and stores nothing in a dry run', async () => {
    expect(await load(csvFile([HEADER, ...SOUND]), { dryRun: true })).toMatchObject({ dryRun: true, stored: 2 });
    expect(await silo.count('catalogue_entry')).toBe(0);
  });

  it('keeps tables that are those of the migrations', async () => {
    expect(await schemaDrift(exchange as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

(present ? describe : describe.skip)('the real list of 2014', () => {
  it('becomes 190 further entries, those of certain providers with their department', async () => {
    expect(await load(FILE)).toMatchObject({
      rows: 190,
      stored: 190,
      inserted: 190,
      quarantined: 0,
      ignoredColumns: [],
    });
    const { data, errors } = await silo.ask(COUNTS, {}, PUBLIC);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ all: { totalCount: 190 }, sports: { totalCount: 5 }, police: { totalCount: 9 } });
    expect(await load(FILE)).toMatchObject({ inserted: 0, changed: 0, unchanged: 190 });
    const matched = await silo.database.dataSource.query(
      'SELECT matched_owner AS owner, count(*)::int AS n FROM catalogue_entry GROUP BY 1 ORDER BY n DESC, 1',
    );
    expect(matched).toContainEqual({ owner: 'TRANSPORT', n: 9 });
    expect(matched).toContainEqual({ owner: 'STATISTICS', n: 6 });
    expect(matched.find(({ owner }: { owner: string | null }) => owner === null).n).toBeGreaterThan(100);
  });
});
