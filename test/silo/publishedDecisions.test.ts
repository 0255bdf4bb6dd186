import { enforcement } from '../../subgraphs/enforcement';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateEnforcement } from '../../tools/generate/enforcement';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const CITY = [...cityEntities({ entities: 1_500, seed: 'enforcement', today: SAMPLE_DAY })];
const IN_FORCE = `publication = 'PUBLISHED' AND publication_ends_on >= '2026-11-02'`;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(enforcement, 'enforcement_published', (database) => generateEnforcement(database, CITY));
}, 60_000);
afterAll(() => silo.close());

interface Decision {
  readonly decision: string;
  readonly publicationEndsOn: string;
  readonly penalties: readonly { readonly kind: string }[];
}

async function read(variables: Record<string, unknown> = {}, viewer = PUBLIC) {
  const { data, errors } = await silo.ask(
    `query ($filter: PublishedDecisionFilter, $after: String) { publishedDecisions(filter: $filter, first: 10, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      edges { node { decision entity { uscc } department { code } cause decidedOn publicationEndsOn penalties { kind amount } } } } }`,
    variables,
    viewer,
  );
  expect(errors).toBeUndefined();
  type Page = {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: Decision }[];
  };
  const { totalCount, pageInfo, edges } = (data as { publishedDecisions: Page }).publishedDecisions;
  return { totalCount, ...pageInfo, decisions: edges.map(({ node }) => node) };
}

describe('行政处罚法 48: everybody reads the decisions that are public', () => {
  it('all that are in force today, and no other', async () => {
    const { totalCount, decisions } = await read();
    expect(totalCount).toBe(await silo.count(`enforcement_decision WHERE ${IN_FORCE}`));
    expect(totalCount).toBeGreaterThan(10);
    expect(await silo.count(`enforcement_decision WHERE NOT (${IN_FORCE})`)).toBeGreaterThan(0);
    for (const { penalties, publicationEndsOn } of decisions) {
      expect(penalties.length).toBeGreaterThan(0);
      expect(publicationEndsOn >= '2026-11-02').toBe(true);
    }
  });

  it('page by page, each once', async () => {
    const [first, whole] = [await read(), await read({}, OFFICIAL)];
    const second = await read({ after: first.endCursor });
    const both = [...first.decisions, ...second.decisions].map(({ decision }) => decision);
    expect(new Set(both).size).toBe(both.length);
    expect(whole.totalCount).toBe(first.totalCount);
  });

  it('no longer once a decision is repaired, also by its number', async () => {
    const before = await read();
    const [{ decision }] = before.decisions as [Decision];
    expect((await read({ filter: { decision } })).totalCount).toBe(1);
    await silo.database.dataSource.query(`UPDATE enforcement_decision SET publication = 'REPAIRED' WHERE number = $1`, [
      decision,
    ]);
    expect((await read({ filter: { decision } })).totalCount).toBe(0);
    expect((await read()).totalCount).toBe(before.totalCount - 1);
  });

  it('in two statements', async () => {
    silo.takeStatements();
    await read();
    expect(silo.takeStatements()).toHaveLength(2);
  });
});
