import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloName } from '../../kernel/values/silos';
import { takeIn } from '../../tools/assembly/takeIn';
import { type City, openCity } from '../support/openCity';

interface Node {
  readonly uscc: string;
  readonly name: string;
  readonly creditRiskClass: { readonly level: string } | null;
  readonly supervisionCategories: readonly { readonly matter: { readonly code: string }; readonly category: string }[];
  readonly inspections: { readonly totalCount: number };
  readonly openCaseCount: number;
}

interface Answer {
  readonly data: {
    readonly worklist: { readonly totalCount: number; readonly edges: readonly { readonly node: Node }[] };
  } | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

const LIST = `query List($filter: WorklistFilter, $orderBy: [WorklistOrder!]) {
  worklist(filter: $filter, orderBy: $orderBy, first: 50) { totalCount edges { node {
    uscc name status publicCreditRating { grade } creditRiskClass { level } openCaseCount
    supervisionCategories { category matter { code } } inspections(first: 3) { totalCount edges { node { id inspectedOn } } }
  } } } }`;
const BY_RISK = [{ by: 'CREDIT_RISK_CLASS', direction: 'DESC' }];

let city: City;
let tokens: Record<string, string>;

beforeAll(async () => {
  city = await openCity();
  const exchange = city.databases.get('exchange');
  if (exchange) await takeIn(city.databases, exchange);
  const names = ['dashboard-city', 'integrator-housing'] as const;
  const issued = names.map(async (name) => [name, await issueDevelopmentToken(city.dataDir, name)]);
  tokens = Object.fromEntries(await Promise.all(issued));
}, 60_000);

afterAll(() => city?.close());

async function ask(variables: object, as: string | null = 'dashboard-city'): Promise<Answer> {
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(as ? { authorization: `Bearer ${tokens[as]}` } : {}),
    },
    body: JSON.stringify({ query: LIST, variables }),
  });
  return (await response.json()) as Answer;
}

describe('a list across silos through the gateway', () => {
  it('is filtered and sorted by what all silos say, and every silo answers for its own', async () => {
    const filter = { openCases: { lte: 9 }, creditRiskClass: ['C', 'D'], categories: [{ matter: 'REGISTRATION' }] };
    const { data, errors } = await ask({ filter, orderBy: BY_RISK });
    expect(errors).toBeUndefined();
    const nodes = data?.worklist.edges.map(({ node }) => node) ?? [];
    expect(nodes.length).toBeGreaterThan(5);
    const levels = nodes.map(({ creditRiskClass }) => creditRiskClass?.level);
    expect(levels).toEqual([...levels].sort().reverse());
    expect(new Set(levels)).toEqual(new Set(['C', 'D']));
    for (const { name, supervisionCategories } of nodes) {
      expect(name).toEqual(expect.any(String));
      expect(supervisionCategories.map(({ matter }) => matter.code)).toContain('REGISTRATION');
    }
  });

  it('costs one statement in each silo that is asked of its entities, and none of them is read one by one', async () => {
    const variables = { filter: { creditRiskClass: ['B'] }, orderBy: BY_RISK };
    await ask(variables);
    city.takeStatements();
    expect((await ask(variables)).data?.worklist.edges).toHaveLength(50);
    const { exchange, ...silos } = city.takeStatements();
    const counts = Object.entries(silos).map(([silo, sql]) => [silo, sql.length]) as [SiloName, number][];
    expect(Object.fromEntries(counts)).toEqual({ credit: 1, supervision: 1, inspection: 1, enforcement: 1 });
    expect(exchange.filter((sql) => sql.includes('FROM entity_index'))).toHaveLength(1);
    expect(exchange.filter((sql) => sql.includes('FROM entity_rollup'))).toHaveLength(2);
  });

  it('is refused whole to a department whose agreement does not hold the dimension, and to the public', async () => {
    const housing = await ask({ orderBy: [{ by: 'INTENSITY', direction: 'DESC' }] }, 'integrator-housing');
    expect(housing.data).toBeNull();
    expect(housing.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_IN_AGREEMENT', dimension: 'INTENSITY' });
    const anybody = await ask({ filter: { creditRiskClass: ['D'] } }, null);
    expect(anybody.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_PUBLIC', dimension: 'CREDIT_RISK_CLASS' });
  });
});
