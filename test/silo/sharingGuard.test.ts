import type { Grant, SiloResponse, Viewer } from '../../kernel/service/silo';
import { credit } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { siloGenerators } from '../../tools/generate/siloGenerators';
import { GRANT_OF_ALL, OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const PUDONG = '310115';
const RECORDS =
  'query ($uscc: USCC!) { marketEntity(uscc: $uscc) { name creditRecords { edges { node { id title severity } } } publicCreditRating { grade } } }';
const BY_ID = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CreditRecord { id title severity } } }';

let silo: OpenSilo;
/** An entity of Pudong and one of elsewhere, each with a record that departments see. */
let inside: { uscc: string; id: string };
let outside: { uscc: string; id: string };

beforeAll(async () => {
  silo = await openSilo(credit, 'credit_shared', (database) =>
    siloGenerators.credit(database, cityEntities({ entities: 300, seed: 'sharing', today: SAMPLE_DAY })),
  );
  const pick = async (condition: string) => {
    const [row] = await silo.database.dataSource.query(
      `SELECT m.uscc, r.id FROM market_entity m JOIN credit_record r USING (uscc)
       WHERE r.publication_state <> 'REPAIRED' AND r.query_ends_on IS NULL AND m.district ${condition} LIMIT 1`,
    );
    return { uscc: row.uscc as string, id: `CreditRecord:${row.id}` };
  };
  inside = await pick(`= '${PUDONG}'`);
  outside = await pick(`<> '${PUDONG}'`);
}, 60_000);
afterAll(() => silo?.close());

const housing = (grant: Partial<Grant> | null, more: Partial<Viewer> = {}): Viewer => ({
  ...OFFICIAL,
  department: 'HOUSING',
  grant: grant && { ...GRANT_OF_ALL, ...grant },
  ...more,
});
const read = (viewer: Viewer, uscc = inside.uscc) => silo.ask(RECORDS, { uscc }, viewer);
const byId = (viewer: Viewer, { id }: { id: string }) =>
  silo.ask(BY_ID, { r: [{ __typename: 'CreditRecord', id }] }, viewer);
const refusals = ({ errors }: SiloResponse) =>
  (errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.reason]);
const entity = ({ data }: SiloResponse) => data?.marketEntity as Record<string, unknown>;

describe('a silo and the agreements', () => {
  it('gives everything under an agreement on everything, and tells what was given of whom', async () => {
    const answer = await read(housing({}));
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions.shared).toMatchObject({ denied: [], entities: [inside.uscc], outOfScope: [] });
    expect(answer.extensions.shared?.fields).toEqual(expect.arrayContaining(['CreditRecord.title']));
    expect(answer.extensions.shared?.fields).not.toContain('MarketEntity.name');
  });

  it.each([
    ['a field', 'publicCreditRating @include(if: $rating) { grade }', { rating: false }, true],
    ['a field that is skipped', 'publicCreditRating @skip(if: $rating) { grade }', { rating: true }, true],
    [
      'a fragment',
      '... on MarketEntity @include(if: $rating) { publicCreditRating { grade } }',
      { rating: false },
      true,
    ],
    ['nothing', 'publicCreditRating @include(if: $rating) { grade }', { rating: true }, false],
    ['nothing by default', 'publicCreditRating @include(if: $byDefault) { grade }', { rating: true }, false],
    ['what is left out by itself', 'publicCreditRating @include(if: false) { grade }', { rating: true }, true],
  ])(
    'takes what an operation leaves out for neither asked nor refused: %s',
    async (_, selection, variables, isLeftOut) => {
      const query = `query ($uscc: USCC!, $rating: Boolean!, $byDefault: Boolean = true) {
      marketEntity(uscc: $uscc) { name ${selection} other: name @include(if: $rating) more: name @include(if: $byDefault) } }`;
      const { errors, extensions } = await silo.ask(query, { uscc: inside.uscc, ...variables }, housing(null));
      expect((errors ?? []).map(({ extensions: { code } }) => code)).toEqual(isLeftOut ? [] : ['NOT_IN_AGREEMENT']);
      expect((extensions.shared?.denied ?? []).includes('MarketEntity.publicCreditRating')).toBe(!isLeftOut);
    },
  );

  it('judges one text anew for each way in which it leaves fields out', async () => {
    const query = `query ($uscc: USCC!, $rating: Boolean!) {
      marketEntity(uscc: $uscc) { name publicCreditRating @include(if: $rating) { grade } } }`;
    const codes = async (rating: boolean) =>
      refusals(await silo.ask(query, { uscc: inside.uscc, rating }, housing(null))).map(([, code]) => code);
    expect([await codes(false), await codes(true), await codes(false)]).toEqual([[], ['NOT_IN_AGREEMENT'], []]);
  });

  const REPEATED = `query ($uscc: USCC!, $no: Boolean!, $yes: Boolean!) {
    marketEntity(uscc: $uscc) { name }
    marketEntity(uscc: $uscc) @include(if: $no) {
      name ... on MarketEntity @include(if: $yes) { publicCreditRating { grade } } } }`;
  const REPEATED_BELOW = `query ($uscc: USCC!, $no: Boolean!, $yes: Boolean!) { marketEntity(uscc: $uscc) {
    creditRecords { edges { node { id } } }
    creditRecords @include(if: $no) { edges { node { ... on CreditRecord @include(if: $yes) { title } } } } } }`;
  const rating = (answer: SiloResponse) => entity(answer).publicCreditRating ?? null;
  const titles = (answer: SiloResponse) =>
    (entity(answer).creditRecords as { edges: { node: { title?: string | null } }[] }).edges.flatMap(
      ({ node }) => node.title ?? [],
    );

  it.each([
    ['who has no agreement', housing(null), 'inside'],
    ['whose agreement is on something else', housing({ terms: ['credit-record'] }), 'inside'],
    ['whose agreement does not reach the entity', housing({ districts: [PUDONG] }), 'outside'],
  ])('gives nobody %s what a repeated field leaves out', async (_, viewer, where) => {
    const { uscc } = where === 'inside' ? inside : outside;
    const answer = await silo.ask(REPEATED, { uscc, no: false, yes: true }, viewer);
    expect(entity(answer)).toMatchObject({ name: expect.any(String) });
    expect(rating(answer)).toBeNull();
    expect(answer.extensions.shared).toBeUndefined();
  });

  it('gives nobody what a repeated field leaves out below what was agreed on', async () => {
    const viewer = housing({ terms: ['CreditRecord.documentNumber'] });
    const answer = await silo.ask(REPEATED_BELOW, { uscc: inside.uscc, no: false, yes: true }, viewer);
    expect(titles(answer)).toEqual([]);
    expect(answer.extensions.shared).toMatchObject({ denied: [], entities: [inside.uscc] });
    expect(answer.extensions.shared?.fields).not.toContain('CreditRecord.title');
  });

  it('judges what a repeated field takes in', async () => {
    const variables = { uscc: inside.uscc, no: true, yes: true };
    const refused = await silo.ask(REPEATED, variables, housing(null));
    expect(refusals(refused)).toEqual([['marketEntity.publicCreditRating', 'NOT_IN_AGREEMENT', 'NO_AGREEMENT']]);
    const given = await silo.ask(REPEATED_BELOW, variables, housing({}));
    expect(titles(given).length).toBeGreaterThan(0);
    expect(given.extensions.shared?.fields).toContain('CreditRecord.title');
  });

  it('leaves a fact that is asked for by its id alone where all that is shared of it is left out', async () => {
    const query = `query ($r: [_Any!]!, $no: Boolean!) {
      _entities(representations: $r) { __typename ... on CreditRecord @include(if: $no) { title } } }`;
    const variables = { r: [{ __typename: 'CreditRecord', id: inside.id }], no: false };
    const answer = await silo.ask(query, variables, housing(null));
    expect([answer.data?._entities, refusals(answer)]).toEqual([[{ __typename: 'CreditRecord' }], []]);
    expect(answer.extensions.shared).toBeUndefined();
  });

  it.each([
    ['first', ['Bare', 'Rated']],
    ['second', ['Rated', 'Bare']],
  ])(
    'judges of several operations in one text the one that is named, as its own defaults say: the %s',
    async (_, order) => {
      const defaults: Record<string, boolean> = { Bare: false, Rated: true };
      const query = order
        .map(
          (name) => `query ${name}($uscc: USCC!, $rating: Boolean! = ${defaults[name]}) {
          marketEntity(uscc: $uscc) { name publicCreditRating @include(if: $rating) { grade } } }`,
        )
        .join('\n');
      const viewer = housing(null);
      const ask = (operationName?: string) =>
        silo.running.process({ query, operationName, variables: { uscc: inside.uscc }, assertion: silo.sign(viewer) });
      const [bare, rated, neither] = [await ask('Bare'), await ask('Rated'), await ask()];
      expect([entity(bare), refusals(bare)]).toEqual([{ name: expect.any(String) }, []]);
      expect(bare.extensions.shared).toBeUndefined();
      expect(entity(rated)).toEqual({ name: expect.any(String), publicCreditRating: null });
      expect(refusals(rated)).toEqual([['marketEntity.publicCreditRating', 'NOT_IN_AGREEMENT', 'NO_AGREEMENT']]);
      expect(rated.extensions.shared?.denied).toEqual(['MarketEntity.publicCreditRating']);
      expect(refusals(neither).map(([, code]) => code)).toEqual(['BAD_OPERATION']);
    },
  );

  it('judges nothing of the operations that are not executed', async () => {
    const query = `query Bare($uscc: USCC!) { marketEntity(uscc: $uscc) { name } }
      query Rated($uscc: USCC!) { marketEntity(uscc: $uscc) { ...rated } }
      fragment rated on MarketEntity { publicCreditRating { grade } }`;
    const ask = (operationName: string) =>
      silo.running.process({
        query,
        operationName,
        variables: { uscc: inside.uscc },
        assertion: silo.sign(housing(null)),
      });
    expect((await ask('Bare')).extensions.shared).toBeUndefined();
    expect((await ask('Rated')).extensions.shared?.denied).toContain('MarketEntity.publicCreditRating');
  });

  it('refuses each resource without an agreement, and lets the rest stand', async () => {
    const answer = await read(housing(null));
    expect(entity(answer)).toEqual({ name: expect.any(String), creditRecords: null, publicCreditRating: null });
    expect(refusals(answer)).toEqual([
      ['marketEntity.creditRecords', 'NOT_IN_AGREEMENT', 'NO_AGREEMENT'],
      ['marketEntity.publicCreditRating', 'NOT_IN_AGREEMENT', 'NO_AGREEMENT'],
    ]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      field: 'MarketEntity.creditRecords',
      resource: 'credit-record',
      owner: 'DEVELOPMENT_REFORM',
    });
    expect(answer.extensions.shared).toMatchObject({ fields: [], entities: [inside.uscc] });
  });

  it('gives single fields with the core of their resource, and refuses each of the others where it stands', async () => {
    const answer = await read(housing({ terms: ['CreditRecord.documentNumber', 'public-credit-rating'] }));
    const records = entity(answer).creditRecords as { edges: { node: object }[] };
    expect(records.edges.length).toBeGreaterThan(0);
    for (const { node } of records.edges) expect(node).toEqual({ id: expect.any(String), title: null, severity: null });
    expect(new Set(refusals(answer).map(([, , reason]) => reason))).toEqual(new Set(['NOT_IN_TERMS']));
  });

  it.each([
    ['a suspended or ended agreement', { state: 'NOT_ACTIVE' as const }, 'AGREEMENT_NOT_ACTIVE'],
    ['another district', { districts: ['310101'] }, 'OUT_OF_SCOPE'],
    ['other entities by code', { usccs: ['91310115MA1K3B7C6G'] }, 'OUT_OF_SCOPE'],
    ['a trade that is not the entity\u2019s', { industries: ['00'] }, 'OUT_OF_SCOPE'],
  ])('refuses under %s', async (_, grant, reason) => {
    const answer = await read(housing(grant));
    expect(entity(answer).creditRecords).toBeNull();
    expect(refusals(answer).map(([, , why]) => why)).toEqual([reason, reason]);
  });

  it('gives the entities of the agreement\u2019s districts and no others, also by the ids of their facts', async () => {
    const viewer = housing({ districts: [PUDONG] });
    expect(refusals(await read(viewer, inside.uscc))).toEqual([]);
    expect(refusals(await byId(viewer, inside))).toEqual([]);
    const answer = await read(viewer, outside.uscc);
    expect(entity(answer)).toMatchObject({ name: expect.any(String), creditRecords: null });
    expect(answer.extensions.shared).toMatchObject({ entities: [], outOfScope: [outside.uscc] });
    const other = await byId(viewer, outside);
    expect(other.data?._entities).toEqual([null]);
    expect(refusals(other)).toEqual([['_entities.0', 'NOT_IN_AGREEMENT', 'OUT_OF_SCOPE']]);
  });

  it('tells as given nothing that stands under a refused field', async () => {
    const { extensions } = await read(housing({ terms: ['public-credit-rating'] }));
    expect(extensions.shared?.denied).toContain('MarketEntity.creditRecords');
    expect(extensions.shared?.fields).toEqual(['MarketEntity.publicCreditRating', 'PublicCreditRating.grade']);
  });

  it('notes the entity of a fact that was given by its own id', async () => {
    expect((await byId(housing({}), inside)).extensions.shared?.entities).toEqual([inside.uscc]);
  });

  it.each([
    ['who has no agreement', null],
    ['who has one on another resource', { terms: ['PublicCreditRating.grade'] }],
    ['who has one on another district', { districts: [PUDONG] }],
    [
      'who has one on another district, and asks for a field that is not in it',
      { districts: [PUDONG], terms: ['CreditRecord.kind'] },
    ],
  ])('names the entity of a fact to nobody %s, neither in the refusal nor in the log', async (_, grant) => {
    const answer = await byId(housing(grant), outside);
    expect(refusals(answer)).toEqual([['_entities.0', 'NOT_IN_AGREEMENT', expect.any(String)]]);
    expect(answer.extensions.shared).toMatchObject({
      denied: expect.arrayContaining(['CreditRecord.id']),
      entities: [],
    });
    expect(JSON.stringify(answer)).not.toContain(outside.uscc);
  });

  it('tells who may be given nothing of a resource alike of facts that are there and that are not', async () => {
    const [there, absent] = await Promise.all(
      [outside.id, 'CreditRecord:999999999'].map((id) => byId(housing(null), { id })),
    );
    expect(there).toEqual(absent);
  });

  it('gives a district office its own district and the city office every district, and neither is foreign use', async () => {
    const own = housing(null, { department: 'DEVELOPMENT_REFORM' });
    const office = housing(null, { department: 'DEVELOPMENT_REFORM-310115', district: PUDONG });
    for (const viewer of [own, office]) {
      const answer = await read(viewer);
      expect([refusals(answer), answer.extensions.shared]).toEqual([[], undefined]);
    }
    expect(refusals(await read(own, outside.uscc))).toEqual([]);
    expect(refusals(await read(office, outside.uscc)).map(([, , why]) => why)).toContain('OUT_OF_SCOPE');
  });

  it('leaves the public to what the law publishes', async () => {
    const answer = await read(PUBLIC);
    expect(entity(answer).creditRecords).not.toBeNull();
    expect(refusals(answer).map(([, code]) => code)).toEqual(['NOT_PUBLIC']);
    expect(answer.extensions.shared).toBeUndefined();
  });
});
