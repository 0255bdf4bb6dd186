import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloName } from '../../kernel/values/silos';
import { takeIn } from '../../tools/assembly/takeIn';
import { listOrders } from '../support/duties/abuseFaults';
import { enumValues } from '../support/enumValues';
import { type City, openCity } from '../support/openCity';

const API = readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8');
/** What anybody may order and count entities by: published of every one of them, and no judgement on any. */
const NEUTRAL = ['REGISTERED_ON', 'DISTRICT', 'INDUSTRY', 'STATUS'];

/** A result of an item with at least one code and what it means. */
const NAMED_CODES = { codes: expect.arrayContaining([{ name: expect.any(String) }]) };

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  readonly data: any;
  readonly errors?: readonly { message: string; path: string[]; extensions: Record<string, unknown> }[];
}

let city: City;
let official: string;
beforeAll(async () => {
  city = await openCity();
  official = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
  const exchange = city.databases.get('exchange');
  if (exchange) await takeIn(city.databases, exchange);
}, 60_000);
afterAll(() => city?.close());

async function ask(query: string, variables: object = {}, token?: string): Promise<Answer> {
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The code of one entity in a silo's table. */
async function entityIn(silo: SiloName, from: string): Promise<string> {
  const [row] = (await city.databases.get(silo)?.dataSource.query(`SELECT uscc FROM ${from} LIMIT 1`)) ?? [];
  return row.uscc;
}

const nodesOf = ({ edges }: { edges: readonly { node: Record<string, unknown> }[] }) => edges.map(({ node }) => node);

describe('沪府发〔2020〕7号（二）2: anybody reads, without a token', () => {
  it('the matters: under whom, on which law, since when', async () => {
    const query =
      '{ supervisionMatters(first: 100) { totalCount edges { node { code name legalBasis inForceFrom leadDepartment { name } } } } }';
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const matters = nodesOf(data.supervisionMatters);
    expect(matters.length).toBe(data.supervisionMatters.totalCount);
    for (const matter of matters) expect(Object.values(matter)).not.toContain(null);
  });

  it('the methods: which items are inspected, by whom, on which law', async () => {
    const query =
      '{ inspectionItems(first: 100) { totalCount edges { node { code name basis kind publishedOn department { name } } } } }';
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const items = nodesOf(data.inspectionItems);
    expect(items.length).toBe(data.inspectionItems.totalCount);
    for (const item of items) expect(Object.values(item)).not.toContain(null);
  });

  it('the results: what inspections found and what was decided, where it is published', async () => {
    const inspected = await entityIn('inspection', 'inspection WHERE result_published');
    const found = 'inspections(first: 50) { edges { node { resultPublished results { codes { name } } } } }';
    const query = (fields: string) => `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { ${fields} } }`;
    const results = await ask(query(found), { uscc: inspected });
    expect(results.errors).toBeUndefined();
    const visits = nodesOf(results.data.marketEntity.inspections);
    expect(visits.length).toBeGreaterThan(0);
    for (const visit of visits) {
      expect(visit).toMatchObject({ resultPublished: true, results: expect.arrayContaining([NAMED_CODES]) });
    }
    const punished = await entityIn(
      'enforcement',
      `enforcement_decision WHERE publication = 'PUBLISHED' ORDER BY decided_on DESC`,
    );
    const decided = 'enforcementCases(first: 50) { edges { node { decisions { number publication } } } }';
    const decisions = await ask(query(decided), { uscc: punished });
    expect(decisions.errors).toBeUndefined();
    expect(nodesOf(decisions.data.marketEntity.enforcementCases)).toEqual(
      expect.arrayContaining([{ decisions: [{ number: expect.any(String), publication: 'PUBLISHED' }] }]),
    );
  });
});

describe('分类监管管理办法 22: what a category may be used for', () => {
  const CATEGORIES = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { name supervisionCategories {
    published notice { text textEn article } history(first: 5) { edges { node { published notice { article } } } } } } }`;

  it('refuses anybody an unpublished category, and says that it is internal and not for commercial use', async () => {
    const internal = await entityIn('supervision', 'category_assignment GROUP BY uscc HAVING NOT bool_or(published)');
    const { data, errors } = await ask(CATEGORIES, { uscc: internal });
    expect(data.marketEntity).toEqual({ name: expect.any(String), supervisionCategories: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('not for commercial use'),
        path: ['marketEntity', 'supervisionCategories'],
        extensions: { code: 'CATEGORY_INTERNAL', article: '上海市分类监管管理办法 22' },
      },
    ]);
  });

  it('tells departments with each unpublished category that it is not for commercial use, and with no published one', async () => {
    const both = await entityIn(
      'supervision',
      `category_assignment WHERE until IS NULL
      GROUP BY uscc HAVING bool_or(published) AND NOT bool_and(published)`,
    );
    const { data, errors } = await ask(CATEGORIES, { uscc: both }, official);
    expect(errors).toBeUndefined();
    const categories = data.marketEntity.supervisionCategories;
    const all = [...categories, ...categories.flatMap(({ history }: never) => nodesOf(history))];
    expect(new Set(all.map(({ published }) => published))).toEqual(new Set([true, false]));
    for (const { published, notice } of all)
      expect(notice?.article ?? null).toBe(published ? null : '上海市分类监管管理办法 22');
    expect(categories.find(({ published }: never) => !published).notice.textEn).toContain('Not for commercial use');
  });
});

describe('分类监管管理办法 24: nobody ranks entities in public', () => {
  const WORKLIST =
    'query ($by: WorklistOrderBy!) { worklist(orderBy: [{ by: $by }], first: 1) { edges { node { uscc } } } }';
  const FACETS = 'query ($by: FacetDimension!) { facets(by: [$by]) { cells { count } } }';
  const schema = buildSchema(API, { assumeValidSDL: true });

  it.each([
    ['lists', WORKLIST, listOrders(schema).get('worklist') ?? []],
    ['counts', FACETS, enumValues('exchange', 'FacetDimension')],
  ])(
    'gives anybody %s by what is published of every entity, and by no category, rating, risk or record',
    async (_, query, names) => {
      expect(names.length).toBeGreaterThan(5);
      for (const by of names) {
        const { data, errors } = await ask(query, { by });
        const told = errors?.[0]?.extensions.code ?? (data ? 'GIVEN' : 'NOTHING');
        expect({ by, told }).toEqual({ by, told: NEUTRAL.includes(by) ? 'GIVEN' : 'NOT_PUBLIC' });
      }
    },
  );

  it('has no other list in an order than the register by its days', () => {
    const others = [...listOrders(schema)].filter(([field]) => field !== 'worklist');
    expect(others).toEqual([['marketEntities', ['REGISTERED_ON']]]);
  });
});
