import type { SiloResponse } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import {
  type AnnouncedEntry,
  entryRecordId,
  ingestCatalogueEntries,
} from '../../subgraphs/exchange/store/catalogue/writeEntries';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const announced = (provider: string, name: string, more: Partial<AnnouncedEntry> = {}): AnnouncedEntry => ({
  provider,
  name,
  meaning: `本市${name}的相关信息`,
  items: '名称、地址、联系电话等',
  theme: '公共服务',
  listNumber: null,
  sourceDepartment: 'BIG_DATA',
  sourceRecordId: entryRecordId({ provider, name }),
  observedAt: '2014-05-12T00:00:00+08:00',
  ...more,
});

const ENTRIES: readonly AnnouncedEntry[] = [
  announced('市公安局', '出入境受理点', { listNumber: '1' }),
  announced('市公安局、市交通委员会', '道路交通管制', { listNumber: '2' }),
  announced('市工商行政管理局', '著名商标Ａ', { listNumber: '3' }),
];

const CATALOGUE = `query Catalogue($filter: CatalogueFilter, $first: Int, $after: String) {
  catalogue(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { id kind name nameEn meaning provider owner { code } class items theme state dueOn listNumber
      sourceDepartment { code } observedAt resource { code } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Record<string, unknown> & { readonly id: string } }[];
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(exchange, 'exchange_catalogue', (database) =>
    database.transaction((client) => ingestCatalogueEntries(client, ENTRIES)),
  );
});
afterAll(() => silo.close());

const clean = (response: SiloResponse): Record<string, unknown> => {
  expect(response.errors).toBeUndefined();
  return response.data as Record<string, unknown>;
};
const page = async (filter: object, more: object = {}): Promise<Page> =>
  clean(await silo.ask(CATALOGUE, { filter, first: 100, ...more })).catalogue as Page;
const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

describe('journey of an integrator, step 1: the catalogue', () => {
  it('is open to anybody: the resources of the schema first, then the announced entries', async () => {
    const { totalCount, edges } = clean(await silo.ask(CATALOGUE, { first: 100 }, PUBLIC)).catalogue as Page;
    const all = edges.map(({ node }) => node);
    expect(totalCount).toBe(all.length);
    const kinds = all.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort().reverse());
    expect(all.find(({ id }) => id === 'CatalogueEntry:credit-record')).toMatchObject({
      kind: 'SCHEMA',
      name: '信用信息记录',
      owner: { code: 'DEVELOPMENT_REFORM' },
      class: 'CONDITIONAL',
      state: 'PUBLISHED',
      dueOn: null,
      resource: { code: 'credit-record' },
    });
    expect(all.find(({ name }) => name === '出入境受理点')).toMatchObject({
      kind: 'IMPORTED',
      nameEn: null,
      provider: '市公安局',
      owner: { code: 'PUBLIC_SECURITY' },
      class: null,
      theme: '公共服务',
      state: 'RECEIVED',
      listNumber: '1',
      sourceDepartment: { code: 'BIG_DATA' },
      observedAt: '2014-05-11T16:00:00Z',
      resource: null,
    });
  });

  it('keeps as text a provider that is not certainly one department of today', async () => {
    const { edges } = await page({ text: '著名商标' });
    expect(edges.map(({ node }) => [node.provider, node.owner])).toEqual([['市工商行政管理局', null]]);
  });

  it.each([
    ['a word of a name, in either width', { text: '商标a' }, 1],
    ['two words that both stand in it', { text: '出入境 公安' }, 1],
    ['two words that do not', { text: '出入境 商标' }, 0],
    ['a field of the schema', { text: 'PenaltyKind Penalty.kind' }, 0],
    ['a sign of a pattern', { text: '出%境' }, 0],
    ['an owner', { owner: 'PUBLIC_SECURITY' }, 1],
    ['a state', { state: 'RECEIVED' }, 3],
    ['what is overdue', { overdue: true }, 0],
  ])('is searched by %s', async (_, filter, found) => {
    expect((await page(filter)).totalCount).toBe(found);
    expect((await page(filter)).edges).toHaveLength(found);
  });

  it('is searched by a coordinate of the schema, a class and a purpose', async () => {
    expect(ids(await page({ text: 'creditrecord.nature' }))).toEqual(['CatalogueEntry:credit-record']);
    const conditional = ids(await page({ class: 'CONDITIONAL', purpose: 'legal-review' }));
    expect(conditional).toEqual(['CatalogueEntry:enforcement-case']);
    expect(ids(await page({ purpose: 'permit-renewal', owner: 'SAMR' }))).toEqual(
      expect.arrayContaining(['CatalogueEntry:market-entity', 'CatalogueEntry:inspection']),
    );
  });

  it('is paged once each in one order, and refuses the cursor of another filter', async () => {
    const all = ids(await page({}));
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page({}, { first: 4, after });
      walked.push(...ids(next));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(all);
    const { pageInfo } = await page({}, { first: 1 });
    const foreign = await silo.ask(CATALOGUE, { filter: { owner: 'SAMR' }, after: pageInfo.endCursor });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('finds an entry by its id, and none by any other text', async () => {
    const [imported = ''] = ids(await page({ text: '出入境' }));
    const ask = (id: string) => silo.ask('query One($id: ID!) { catalogueEntry(id: $id) { id name } }', { id });
    expect(clean(await ask(imported)).catalogueEntry).toEqual({ id: imported, name: '出入境受理点' });
    expect(clean(await ask('CatalogueEntry:inspection')).catalogueEntry).toMatchObject({ name: '检查及结果' });
    for (const id of ['CatalogueEntry:0', 'CatalogueEntry:gossip', 'CatalogueEntry:999999', 'x', '']) {
      expect(clean(await ask(id)).catalogueEntry).toBeNull();
    }
  });

  it('gets by an entry announced again nothing new, and by a changed one its new words', async () => {
    const again = await silo.database.transaction((client) => ingestCatalogueEntries(client, ENTRIES));
    expect(again).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    const changed = { ...(ENTRIES[1] as AnnouncedEntry), meaning: '本市道路交通管制及封路信息' };
    const once = await silo.database.transaction((client) => ingestCatalogueEntries(client, [changed]));
    expect(once).toMatchObject({ changed: 1 });
    expect((await page({ text: '封路' })).totalCount).toBe(1);
  });
});

const RESOURCE = `query One($code: String!) { resource(code: $code) { code class meaning meaningEn howToApplyEn
  legalBasis { law article verified } purposes { code name basis } updateFrequency formats conditions securityGrade
  qualityStatement fields { coordinate class core name meaningEn type }
  freshness { changes lagMs } quality { sampled completeness } } }`;

describe('上海市数据条例 39: the clock of an announced entry', () => {
  const announceOn = (moment: string) =>
    silo.database.transaction((client) =>
      client.query('UPDATE catalogue_entry SET received_at = $1 WHERE list_number = $2', [moment, '1']),
    );
  const overdue = async (state: boolean): Promise<string[]> =>
    (await page({ overdue: state })).edges.map(({ node }) => String(node.name));

  it('runs to the fifteenth working day: on it the entry is timely, and overdue when it has passed', async () => {
    await announceOn('2026-10-12T23:30:00+08:00');
    const [entry] = (await page({ text: '出入境' })).edges;
    expect(entry?.node.dueOn).toBe('2026-11-02');
    expect(await overdue(true)).toEqual([]);
    await announceOn('2026-10-09T23:30:00+08:00');
    expect(await overdue(true)).toEqual(['出入境受理点']);
    expect(await overdue(false)).not.toContain('出入境受理点');
    expect(await overdue(false)).toContain('信用信息记录');
  });
});

describe('政务数据共享条例 目录: a resource', () => {
  it('tells its fields with their words and classes, its basis, purposes and how to apply', async () => {
    const { resource } = clean(await silo.ask(RESOURCE, { code: 'credit-record' }));
    expect(resource).toMatchObject({
      class: 'CONDITIONAL',
      updateFrequency: 'REAL_TIME',
      securityGrade: 'GENERAL_2',
      purposes: expect.arrayContaining([expect.objectContaining({ code: 'permit-renewal', basis: '行政许可法 50' })]),
      howToApplyEn: expect.stringContaining('applyForAgreement'),
      freshness: null,
      quality: null,
    });
    expect((resource as { fields: unknown }).fields).toContainEqual({
      coordinate: 'CreditRecord.severity',
      class: 'CONDITIONAL',
      core: false,
      name: '失信程度',
      meaningEn: 'Severity; null unless dishonest.',
      type: 'DishonestySeverity',
    });
  });

  it('is null for a code that is none', async () => {
    expect(clean(await silo.ask(RESOURCE, { code: 'gossip' })).resource).toBeNull();
  });
});

describe('the code lists', () => {
  const LIST = `query One($code: String!, $on: Date) { codeList(code: $code) { name kind
    codes(on: $on) { code name nameEn parent from to verified } } }`;
  const codes = async (code: string, on?: string): Promise<readonly Record<string, unknown>[]> =>
    (clean(await silo.ask(LIST, { code, on })).codeList as { codes: Record<string, unknown>[] }).codes;

  it('hold every enumeration of the schema and every table of reference', async () => {
    const { codeLists } = clean(await silo.ask('{ codeLists { code kind } }'));
    expect(codeLists).toEqual(
      expect.arrayContaining([
        { code: 'PenaltyKind', kind: 'ENUMERATION' },
        { code: 'SourceStatus', kind: 'ENUMERATION' },
        { code: 'district', kind: 'REFERENCE_TABLE' },
        { code: 'purpose', kind: 'REFERENCE_TABLE' },
      ]),
    );
  });

  it('are dated: a division stands until the day before it was abolished', async () => {
    const zhabei = { code: '310108', name: '闸北区', to: '2015-11-04' };
    expect(await codes('district', '2015-11-03')).toContainEqual(expect.objectContaining(zhabei));
    expect(await codes('district', '2015-11-04')).not.toContainEqual(expect.objectContaining(zhabei));
    expect(await codes('district')).toContainEqual(expect.objectContaining(zhabei));
  });

  it('tell an enumeration in both languages and a finer code under its wider one', async () => {
    expect(await codes('PenaltyKind')).toContainEqual(
      expect.objectContaining({ code: 'FINE', name: '罚款', nameEn: 'Fine.' }),
    );
    expect(await codes('industry')).toContainEqual(expect.objectContaining({ code: '62', parent: 'H' }));
    expect(await codes('department')).toContainEqual(expect.objectContaining({ code: 'SAMR-310115', parent: 'SAMR' }));
  });

  it('are none for a code that is none', async () => {
    expect(clean(await silo.ask(LIST, { code: 'gossip' })).codeList).toBeNull();
  });
});
