import { day } from '../../kernel/values/day';
import { foldName } from '../../kernel/values/nameWords';
import type { MarketEntityFact } from '../../subgraphs/credit';
import { type RegisterFilterInput, registerFilter } from '../../subgraphs/credit/rules/registerFilter';
import { countSql, pageSql, type RegisterOrder } from '../../subgraphs/credit/store/registerSearch';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { CREDIT_CITY, openCreditCity } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';

const ENTRIES = CREDIT_CITY.map((entity) => registerEntry(entity, entity.dice('credit')));

const LIST = `query ($filter: MarketEntityFilter, $orderBy: MarketEntityOrder, $first: Int, $after: String) {
  marketEntities(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { uscc } }
  }
}`;

const FILTERS: Readonly<Record<string, RegisterFilterInput>> = {
  nothing: {},
  'one district': { district: ['310115'] },
  'an abolished district': { district: ['310108'] },
  'two districts': { district: ['310104', '310151'] },
  'a trade': { industry: ['51'] },
  'a section and a division': { industry: ['C', '65'] },
  'a state': { status: ['SUSPENDED', 'DEREGISTERED'] },
  'a span of days': { registeredOn: { from: day('1998-01-01'), to: day('2004-12-31') } },
  'a word of two characters': { name: '科技' },
  'a longer word': { name: '有限公司' },
  'two words': { name: '上海　贸易' },
  'everything together': {
    district: ['310115', '310114', '310118', '310117'],
    industry: ['C', 'F'],
    status: ['IN_OPERATION'],
    registeredOn: { from: day('1990-01-01') },
    name: '公司',
  },
  'an empty list': { district: [] },
  'a name of nobody': { name: '龘龘龘' },
};

const among = (list: readonly string[] | undefined, value: string | null) => !list || list.includes(value ?? '');

/** The register read without a database: what the statements must agree with. */
function expected(input: RegisterFilterInput, orderBy: RegisterOrder): string[] {
  const { districts, divisions, states, from, to, words } = registerFilter(input);
  const holds = (entry: MarketEntityFact) =>
    among(districts, entry.district) &&
    among(divisions, entry.industryDivision) &&
    among(states, entry.state) &&
    (!from || entry.registeredOn >= from) &&
    (!to || entry.registeredOn <= to) &&
    (words ?? []).every((word) => foldName(entry.name).includes(word));
  const sorted = ENTRIES.filter(holds)
    .map(({ registeredOn, uscc }) => `${registeredOn}${uscc}`)
    .sort();
  if (orderBy === 'REGISTERED_ON_DESC') sorted.reverse();
  return sorted.map((key) => key.slice(10));
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly uscc: string } }[];
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openCreditCity();
});
afterAll(() => silo.close());

async function page(variables: Record<string, unknown>): Promise<Page> {
  const answer = await silo.ask(LIST, variables);
  expect(answer.errors).toBeUndefined();
  return (answer.data as { marketEntities: Page }).marketEntities;
}

async function walk(filter: RegisterFilterInput, orderBy: RegisterOrder): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await page({ filter, orderBy, first: 100, after });
    seen.push(...edges.map(({ node }) => node.uscc));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> {
  return (await silo.ask(query, variables)).errors?.[0]?.extensions.code;
}

describe('the register, filtered', () => {
  it.each(Object.entries(FILTERS))(
    'by %s: every page together is the whole answer, in both orders',
    async (_, filter) => {
      for (const orderBy of ['REGISTERED_ON_DESC', 'REGISTERED_ON_ASC'] as const) {
        const wanted = expected(filter, orderBy);
        expect(await walk(filter, orderBy)).toEqual(wanted);
        expect((await page({ filter, orderBy, first: 1 })).totalCount).toBe(wanted.length);
      }
    },
  );

  it('finds something under most of these filters, so that they prove something', () => {
    const found = Object.values(FILTERS).filter((filter) => expected(filter, 'REGISTERED_ON_DESC').length > 0);
    expect(found.length).toBe(Object.keys(FILTERS).length - 2);
  });

  it('takes one district in place of a list', async () => {
    const answer = await silo.ask('{ marketEntities(filter: { district: "310115" }) { totalCount } }');
    expect(answer.data).toEqual({
      marketEntities: { totalCount: expected({ district: ['310115'] }, 'REGISTERED_ON_DESC').length },
    });
  });

  it('finds a name written with %, _, brackets of either width, as one with letters alone', async () => {
    const bracketed = ENTRIES.find(({ name }) => /[（(]/.test(name)) as MarketEntityFact;
    for (const name of [bracketed.name, bracketed.name.replace(/[()（）]/g, '%'), bracketed.name.normalize('NFKC')]) {
      expect(await walk({ name }, 'REGISTERED_ON_ASC')).toEqual(
        expected({ name: bracketed.name }, 'REGISTERED_ON_ASC'),
      );
    }
  });
});

describe('the register, paged', () => {
  it('gives the second page where the first ended although a row came before it', async () => {
    const first = await page({ first: 10 });
    await silo.database.dataSource.query(
      `UPDATE market_entity SET registered_on = '2026-10-31' WHERE uscc = '${first.edges[9]?.node.uscc}'`,
    );
    const second = await page({ first: 10, after: first.pageInfo.endCursor });
    const wanted = expected({}, 'REGISTERED_ON_DESC').slice(10, 20);
    expect(second.edges.map(({ node }) => node.uscc)).toEqual(wanted);
    await silo.database.dataSource.query(
      `UPDATE market_entity SET registered_on = '${ENTRIES.find(({ uscc }) => uscc === first.edges[9]?.node.uscc)?.registeredOn}'
       WHERE uscc = '${first.edges[9]?.node.uscc}'`,
    );
  });

  it('refuses a cursor of another filter, of another order, and one with a letter changed', async () => {
    const filter = { status: ['IN_OPERATION'] };
    const { endCursor } = (await page({ filter, first: 5 })).pageInfo;
    const changed = `${endCursor.startsWith('W') ? 'X' : 'W'}${endCursor.slice(1)}`;
    for (const variables of [
      { after: endCursor },
      { filter: { status: ['SUSPENDED'] }, after: endCursor },
      { filter, orderBy: 'REGISTERED_ON_ASC', after: endCursor },
      { filter, after: changed },
    ]) {
      expect(await refusal(LIST, variables)).toBe('INVALID_CURSOR');
    }
    expect((await page({ filter: { status: 'IN_OPERATION' }, first: 5, after: endCursor })).edges).toHaveLength(5);
  });

  it('refuses pages of none, of a negative number and above the limit', async () => {
    expect(await refusal(LIST, { first: -1 })).toBe('INVALID_PAGE_SIZE');
    expect(await refusal(LIST, { first: -1 })).toBe('INVALID_PAGE_SIZE');
    expect(await refusal(LIST, { first: 101 })).toBe('PAGE_TOO_LARGE');
  });

  it('refuses text that no database takes, without an incident', async () => {
    expect(await refusal(LIST, { filter: { name: '科技\u0000' } })).toBe('TEXT_NUL');
    expect(await refusal(LIST, { filter: { name: '\ud800科技' } })).toBe('TEXT_LONE_SURROGATE');
    expect(await refusal(LIST, { filter: { district: ['3101\u000015'] } })).toBe('UNKNOWN_DISTRICT');
    expect(await refusal(LIST, { after: '\u0000' })).toBe('INVALID_CURSOR');
    expect(silo.incidents).toEqual([]);
  });
});

describe('the register: statements', () => {
  const NODES = `edges { node { uscc name status registeredOn district { name } industry { name }
    registration { address registeredCapital { text amount } } } }`;

  it.each([
    ['rows alone', `{ marketEntities(first: 50) { ${NODES} pageInfo { hasNextPage } } }`, 1],
    ['the count alone', '{ marketEntities { totalCount } }', 1],
    ['rows and count', `{ marketEntities(first: 50) { totalCount ${NODES} } }`, 2],
    ['nothing of it', '{ marketEntities { __typename } }', 0],
    [
      '50 rows with their records and ratings',
      `{ marketEntities(first: 50) { edges { node { name creditRecords(first: 3) { totalCount edges { node { id } } }
         publicCreditRating { grade } } } } }`,
      2,
    ],
  ])('%s', async (_, query, count) => {
    silo.takeStatements();
    const answer = await silo.ask(query);
    expect(answer.errors).toBeUndefined();
    expect(silo.takeStatements()).toHaveLength(count);
  });

  it.each(Object.entries(FILTERS))('by %s can be answered from an index', async (_, input) => {
    const filter = registerFilter(input);
    const after = ['2010-01-01', '91310115MAX0000000'] as const;
    const query = { filter, orderBy: 'REGISTERED_ON_DESC', after, limit: 21, withRegistration: true } as const;
    for (const { sql, values } of [pageSql(query), countSql(filter)]) {
      const plan = await silo.database.transaction(async (client) => {
        await client.query('SET LOCAL enable_seqscan = off');
        return JSON.stringify((await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, values as unknown[])).rows);
      });
      expect(plan).not.toContain('"Seq Scan"');
    }
  });
});
