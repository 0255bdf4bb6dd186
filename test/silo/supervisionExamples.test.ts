import { supervision } from '../../subgraphs/supervision';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateSupervision } from '../../tools/generate/supervision';
import { stateQueryText } from '../../tools/generate/supervisionExamplesPage';
import {
  STATE_QUERIES,
  type StateQuery,
  SUPERVISION_STATES,
  type SupervisionState,
} from '../../tools/generate/supervisionStates';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';

type Row = Readonly<Record<string, unknown>>;
interface Edges {
  readonly edges?: readonly { readonly node: Row }[];
}

/** Asks what the page asks; of an entity by its reference, as the gateway does. */
async function rowsOf(silo: OpenSilo, { uscc, matter, query }: SupervisionState): Promise<Row[]> {
  const { root, fields }: StateQuery = STATE_QUERIES[query];
  if (root === 'ENTITY') {
    const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { ${fields} } } }`;
    const { data, errors } = await silo.ask(text, { of: [{ __typename: 'MarketEntity', uscc }] }, actors.office);
    expect(errors).toBeUndefined();
    const [entity] = (data as { _entities: Record<string, Row[]>[] })._entities;
    const rows = Object.values(entity ?? {}).flat();
    return query === 'Category' ? rows.filter((row) => (row.matter as { code: string }).code === matter) : rows;
  }
  const text = stateQueryText(query);
  const { data, errors } = await silo.ask(text, text.includes('$uscc') ? { uscc } : {}, actors.office);
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, Row & Edges>).flatMap(
    (one) => one.edges?.map(({ node }) => node) ?? [one],
  );
}

const CATEGORIES = `SELECT c.category, count(*)::int AS n FROM category_assignment c
  WHERE c.matter_code = $1 AND c.until IS NULL AND c.rule_set IS NOT NULL AND c.status = 'ASSIGNED' GROUP BY 1`;

describe.each([
  [600, 'first'],
  [2_000, 'second'],
])('docs/supervision-examples.md in a city of %i businesses', (entities, seed) => {
  const city = () => cityEntities({ entities, seed, today: SAMPLE_DAY });
  let silo: OpenSilo;
  beforeAll(async () => {
    silo = await openSilo(supervision, `supervision_examples_${entities}`, (database) =>
      generateSupervision(database, city()),
    );
  }, 120_000);
  afterAll(() => silo?.close());

  it.each(SUPERVISION_STATES.map((state) => [`${state.zh} ${state.en}`, state] as const))(
    '%s is shown by the business that the page names',
    async (_, state) => {
      expect(await rowsOf(silo, state)).toContainEqual(expect.objectContaining(nested(state.shows)));
    },
  );

  it.each(['FOOD_SERVICE', 'WORK_SAFETY'])(
    '%s has subjects of every intensity, most of them ordinary',
    async (matter) => {
      const rows = await silo.database.dataSource.query(CATEGORIES, [matter]);
      const counts = Object.fromEntries(rows.map(({ category, n }: { category: string; n: number }) => [category, n]));
      expect(counts).toEqual({ LOWER: expect.any(Number), ORDINARY: expect.any(Number), HIGHER: expect.any(Number) });
      expect(counts.ORDINARY).toBeGreaterThan(counts.LOWER + counts.HIGHER);
    },
  );

  it('shows the public nothing of it but categories published to society', async () => {
    const text = 'query ($uscc: USCC!) { objections(uscc: $uscc) { edges { node { state } } } }';
    const held = SUPERVISION_STATES.find(({ query }) => query === 'Objections')?.uscc;
    const { errors } = await silo.ask(text, { uscc: held }, PUBLIC);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
    expect(await silo.count('category_assignment WHERE published AND rule_set IS NOT NULL')).toBe(2);
  });

  it('is made once: doing the work again adds nothing to any table', async () => {
    const tables = silo.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const counts = () => Promise.all(tables.map(async (table) => [table, await silo.count(table)]));
    const once = await counts();
    await generateSupervision(silo.database, city());
    expect(await counts()).toEqual(once);
  }, 60_000);
});

/** The same with every part a matcher that admits more fields. */
function nested(shows: object): object {
  return Object.fromEntries(
    Object.entries(shows).map(([field, value]) => [
      field,
      typeof value === 'object' ? expect.objectContaining(nested(value)) : value,
    ]),
  );
}

describe('the work on the examples', () => {
  it.each([26, 40])(
    'is done in a city of %i businesses, and breaks nothing there',
    async (entities) => {
      const silo = await openSilo(supervision);
      await generateSupervision(silo.database, cityEntities({ entities, seed: 'tiny', today: SAMPLE_DAY }));
      expect(await silo.count('supervision_interview')).toBe(4);
      await silo.close();
    },
    60_000,
  );

  it('is left undone where not all examples are there', async () => {
    const silo = await openSilo(supervision);
    await generateSupervision(silo.database, cityEntities({ entities: 25, seed: 'tiny', today: SAMPLE_DAY }));
    expect(await silo.count('supervision_interview')).toBe(0);
    await silo.close();
  }, 60_000);
});
