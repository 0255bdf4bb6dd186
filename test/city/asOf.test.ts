import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { day, shanghaiDay } from '../../kernel/values/day';
import { type CreditRecordFact, storeCreditRecords } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { databaseMoment } from '../support/databaseMoment';
import { type City, openCity } from '../support/openCity';

const [entity] = cityEntities({ entities: 20, seed: 'tests', today: SAMPLE_DAY });
if (!entity) throw new Error('the sample city is empty');
const { uscc } = entity;

const FIELDS = `uscc name creditRecords(first: 100) { totalCount edges { node { title recordedAt } } }
  supervisionCategories { status since } inspections(first: 5) { totalCount } openCaseCount
  enforcementCases(first: 5) { totalCount }`;
const PROFILE = `query Profile($uscc: USCC!) { marketEntity(uscc: $uscc) { ${FIELDS} } }`;

const record = (title: string, observedAt: string): CreditRecordFact => ({
  uscc,
  kind: 'ADMINISTRATIVE_PENALTY',
  title,
  documentNumber: null,
  severity: 'GENERAL',
  effectiveFrom: day('2026-05-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'as-of-1',
  observedAt,
});

let city: City;
let token: string;
let knownThen: string;

beforeAll(async () => {
  city = await openCity();
  token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
  const credit = city.databases.get('credit');
  if (!credit) throw new Error('no credit');
  await storeCreditRecords(credit, [record('原来的说法', '2026-05-02T09:00:00+08:00')]);
  knownThen = await databaseMoment(credit);
  await storeCreditRecords(credit, [record('更正后的说法', '2026-05-02T09:00:00+08:00')]);
}, 90_000);
afterAll(() => city?.close());

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  readonly body: any;
}

async function ask(headers: Record<string, string>, query = PROFILE, as: string | null = token): Promise<Reply> {
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(as ? { authorization: `Bearer ${as}` } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, ...(query === PROFILE ? { variables: { uscc } } : {}) }),
  });
  return { status: response.status, body: await response.json() };
}

interface Titled {
  readonly node: { readonly title: string; readonly recordedAt: string };
}
const recordsOf = ({ body }: Reply): readonly Titled['node'][] =>
  body.data.marketEntity.creditRecords.edges.map(({ node }: Titled) => node);

describe('one query over every silo, as of a day', () => {
  it('says which moments were used, and nothing of them where the present is asked for', async () => {
    const { body } = await ask({ 'hub-as-of': '2026-06-30', 'hub-known-at': knownThen });
    expect(body.extensions.times).toEqual({ asOf: '2026-06-30T15:59:59.999999Z', knownAt: knownThen });
    expect((await ask({})).body.extensions.times).toBeUndefined();
  });

  it('leaves out a later correction where it is asked what was known then', async () => {
    const titles = recordsOf(await ask({ 'hub-as-of': '2026-06-30', 'hub-known-at': knownThen })).map(
      (one) => one.title,
    );
    expect(titles).toContain('原来的说法');
    expect(titles).not.toContain('更正后的说法');
  });

  it('has the correction where it is asked what is known now, marked by the moment at which it was recorded', async () => {
    const found = recordsOf(await ask({ 'hub-as-of': '2026-06-30' })).find((one) => one.title === '更正后的说法');
    expect(found && found.recordedAt > knownThen).toBe(true);
    expect(recordsOf(await ask({ 'hub-as-of': '2026-05-01' })).map((one) => one.title)).not.toContain('更正后的说法');
  });

  it('finds nothing before anything was observed or known, without an error', async () => {
    for (const headers of [{ 'hub-as-of': '1949-10-01' }, { 'hub-known-at': '2020-01-01' }]) {
      const { status, body } = await ask(headers);
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(body.data.marketEntity).toBeNull();
    }
  });

  it('answers today as the present', async () => {
    const today = shanghaiDay(Date.now());
    const { body } = await ask({ 'hub-as-of': today });
    expect(body.data).toEqual((await ask({})).body.data);
  });

  it('costs each silo one statement, with its settings in one round trip before it', async () => {
    await ask({ 'hub-as-of': '2026-06-30' });
    city.takeStatements();
    await ask({ 'hub-as-of': '2026-06-30' });
    const { exchange, ...facts } = city.takeStatements();
    for (const sent of Object.values(facts)) {
      expect(sent.map((sql) => sql.slice(0, 6))).toEqual(['BEGIN ', 'SELECT', 'COMMIT']);
    }
    city.takeStatements();
    await ask({});
    const { exchange: _, ...present } = city.takeStatements();
    for (const sent of Object.values(present)) expect(sent).toHaveLength(1);
  });

  it('asks the register page by page as it was, and refuses a cursor of another moment', async () => {
    const page = (after = '') =>
      `{ marketEntities(first: 3 ${after}) { totalCount pageInfo { endCursor } edges { node { registeredOn } } } }`;
    const past = { 'hub-as-of': '2010-12-31' };
    const { body } = await ask(past, page());
    expect(body.data.marketEntities.totalCount).toBeGreaterThan(0);
    expect(body.data.marketEntities.totalCount).toBeLessThan(
      (await ask({}, page())).body.data.marketEntities.totalCount,
    );
    for (const { node } of body.data.marketEntities.edges) expect(node.registeredOn <= '2010-12-31').toBe(true);
    const next = page(`after: ${JSON.stringify(body.data.marketEntities.pageInfo.endCursor)}`);
    expect((await ask(past, next)).body.data.marketEntities.edges).toHaveLength(3);
    expect((await ask({ 'hub-as-of': '2010-12-30' }, next)).body.errors[0].extensions.code).toBe('INVALID_CURSOR');
  });
});

describe('the headers of the past', () => {
  it.each([
    ['hub-as-of', 'yesterday', 'INVALID_AS_OF'],
    ['hub-as-of', '', 'INVALID_AS_OF'],
    ['hub-known-at', '2026-06-30T12:00:00', 'INVALID_AS_OF'],
    ['hub-as-of', '2999-01-01', 'AS_OF_IN_THE_FUTURE'],
    ['hub-known-at', '2999-01-01T00:00:00Z', 'AS_OF_IN_THE_FUTURE'],
  ])('are refused where they say no moment of the past: %s: %s', async (field, text, code) => {
    const { status, body } = await ask({ [field]: text });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code, field, received: text } }]);
  });

  it('let the public ask for a day, and not for what was known then', async () => {
    const open = '{ marketEntities(first: 1) { totalCount } }';
    expect((await ask({ 'hub-as-of': '2010-12-31' }, open, null)).body.errors).toBeUndefined();
    const { status, body } = await ask({ 'hub-known-at': '2026-06-30' }, open, null);
    expect(status).toBe(403);
    expect(body.errors).toMatchObject([{ extensions: { code: 'KNOWN_AT_NOT_PUBLIC', field: 'hub-known-at' } }]);
  });

  it('are refused with a mutation: nothing is written into the past', async () => {
    const write = 'mutation { __typename }';
    const { status, body } = await ask({ 'hub-as-of': '2026-06-30' }, write);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'PAST_IS_READ_ONLY' } }]);
    expect((await ask({}, write)).body).toMatchObject({ data: { __typename: 'Mutation' } });
  });

  it('make a silo without a past say so by name, for its own fields alone', async () => {
    const query = `{ catalogueEntry(id: "CatalogueEntry:1") { id } resource(code: "credit-record") { code }
      marketEntities(first: 1) { edges { node { name accesses(first: 1) { totalCount } } } } }`;
    const { body } = await ask({ 'hub-as-of': '2026-06-30' }, query);
    const [edge] = body.data.marketEntities.edges;
    expect(body.data).toMatchObject({ catalogueEntry: null, resource: { code: 'credit-record' } });
    expect(edge.node).toMatchObject({ name: expect.any(String), accesses: null });
    const refused = (field: string) => ({
      extensions: expect.objectContaining({ code: 'AS_OF_NOT_SUPPORTED', silo: 'exchange', field }),
    });
    expect(body.errors).toHaveLength(2);
    expect(body.errors).toContainEqual(expect.objectContaining(refused('Query.catalogueEntry')));
    expect(body.errors).toContainEqual(expect.objectContaining(refused('MarketEntity.accesses')));
  });
});
