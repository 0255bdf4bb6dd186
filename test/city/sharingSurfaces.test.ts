import type { Caller } from '../../gateway/identity/caller';
import type { OperationResult } from '../../gateway/startGateway';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { citySharing } from '../../kernel/service/sharing/readSharing';
import { EVENT_FIELDS, INTERNAL } from '../../subgraphs/exchange/rules/feed/eventFields';
import {
  AGGREGATE_RESOURCES,
  type AggregateType,
  FEED_RESOURCES,
} from '../../subgraphs/exchange/rules/feed/eventResource';
import { takeIn } from '../../tools/assembly/takeIn';
import { type City, openCity } from '../support/openCity';
import { plantAgreement } from '../support/sharing/plantAgreement';

const PUDONG = '310115';
const PURPOSE = 'permit-renewal';
const CONDITIONAL = FEED_RESOURCES.filter((resource) =>
  [...citySharing().values()].some((field) => field.resource === resource && field.class === 'CONDITIONAL'),
);

let city: City;
let exchange: SiloDatabase;

beforeAll(async () => {
  city = await openCity();
  exchange = city.databases.get('exchange') as SiloDatabase;
  await takeIn(city.databases, exchange);
}, 120_000);
afterAll(() => city?.close());

const housing: Caller = {
  subject: 'housing',
  kind: 'application',
  department: 'HOUSING',
  roles: ['integrator'],
  district: null,
  agreement: null,
  purpose: null,
};

let numbers = 800_000;

/** The housing commission under an agreement on these terms. */
async function under(terms: readonly string[], scope: { districts?: readonly string[] } = {}): Promise<Caller> {
  numbers += 1;
  const number = `AG-2026-${numbers}`;
  await plantAgreement(exchange, { number, consumer: 'HOUSING', purpose: PURPOSE, terms, ...scope });
  return { ...housing, subject: number, agreement: number, purpose: PURPOSE };
}

const ask = (query: string, caller: Caller, variables: Record<string, unknown> = {}): Promise<OperationResult> =>
  city.gateway.executeOperation({ query, variables }, caller);
const codes = ({ errors }: OperationResult) => (errors ?? []).map(({ extensions }) => extensions?.code);

interface Change {
  readonly data: string | null;
  readonly subject: string;
  readonly aggregate: AggregateType;
}

const CHANGES = `query Changes($resource: String!) { changes(resource: $resource, first: 100) {
  edges { node { data kind recordKey entity { uscc district { code } } } } } }`;

async function changesOf(resource: string, caller: Caller) {
  const answer = await ask(CHANGES, caller, { resource });
  const page = answer.data?.changes as {
    edges: { node: Change & { entity: { district: { code: string } } } }[];
  } | null;
  return { answer, nodes: page?.edges.map(({ node }) => node) ?? [] };
}

/** Columns that a resource's events have, each with the field that tells it. */
const columnsOf = (resource: string): Map<string, string[]> => {
  const columns = new Map<string, string[]>();
  for (const [aggregate, owner] of Object.entries(AGGREGATE_RESOURCES)) {
    if (owner !== resource) continue;
    for (const [column, field] of Object.entries(EVENT_FIELDS[aggregate as AggregateType])) {
      columns.set(column, [...(columns.get(column) ?? []), field]);
    }
  }
  return columns;
};

describe('the feed', () => {
  it.each(CONDITIONAL)('of %s is refused without an agreement and under one on something else', async (resource) => {
    const other = CONDITIONAL.find((one) => one !== resource) as string;
    for (const caller of [housing, await under([other])]) {
      const { answer, nodes } = await changesOf(resource, caller);
      expect([codes(answer), nodes]).toEqual([['NOT_IN_AGREEMENT'], []]);
    }
  });

  it.each(CONDITIONAL)('of %s gives a single agreed field, its core, and no other column', async (resource) => {
    const fields = [...columnsOf(resource).values()].flat();
    const single = fields.find((field) => field !== INTERNAL && citySharing().get(field)?.core === false);
    if (!single) return;
    const { nodes } = await changesOf(resource, await under([single]));
    expect(nodes.length).toBeGreaterThan(0);
    const given = new Set(nodes.flatMap(({ data }) => Object.keys(JSON.parse(data ?? '{}'))));
    for (const column of given) {
      const tells = columnsOf(resource).get(column) ?? [];
      const type = single.slice(0, single.indexOf('.') + 1);
      const isCore = (field: string) => field.startsWith(type) && citySharing().get(field)?.core === true;
      const allowed = tells.some((field) => field === single || isCore(field));
      expect([column, allowed]).toEqual([column, true]);
    }
  });

  it.each(CONDITIONAL)('of %s gives the entities of the agreed district alone', async (resource) => {
    const { nodes } = await changesOf(resource, await under([resource], { districts: [PUDONG] }));
    expect(nodes.length).toBeGreaterThan(0);
    for (const { entity } of nodes) expect(entity.district.code).toBe(PUDONG);
  });
});

const DIMENSIONS: readonly [string, string, string][] = [
  ['publicCreditGrade: { scheme: "ILLUSTRATIVE_2026", grades: ["AA"] }', 'PUBLIC_CREDIT_GRADE', 'public-credit-rating'],
  ['creditRiskClass: [D]', 'CREDIT_RISK_CLASS', 'credit-risk-class'],
  ['intensity: [HIGHER]', 'INTENSITY', 'supervision-category'],
  ['openCases: { gte: 1 }', 'OPEN_CASES', 'enforcement-case'],
  ['lastInspection: { never: true }', 'LAST_INSPECTION', 'inspection'],
];

describe('the worklist', () => {
  it.each(DIMENSIONS)('filtered by %s or sorted by %s needs %s', async (filter, order, resource) => {
    const others = CONDITIONAL.filter((one) => one !== resource);
    const without = await under(others);
    for (const args of [`filter: { ${filter} }`, `orderBy: [{ by: ${order} }]`]) {
      const refused = await ask(`{ worklist(${args}, first: 1) { totalCount } }`, without);
      expect([args, codes(refused)]).toEqual([args, ['NOT_IN_AGREEMENT']]);
    }
    const given = await ask(
      `{ worklist(orderBy: [{ by: ${order} }], first: 1) { totalCount } }`,
      await under([resource]),
    );
    expect(given.errors).toBeUndefined();
  });

  it('under an agreement for a district lists and counts that district alone, whatever the filter says', async () => {
    const caller = await under(['enforcement-case'], { districts: [PUDONG] });
    const query = `query List($filter: WorklistFilter) { worklist(filter: $filter, first: 100, orderBy: [{ by: OPEN_CASES }]) {
      totalCount edges { node { uscc district { code } } } } }`;
    const all = await ask(query, caller, { filter: null });
    const list = all.data?.worklist as { totalCount: number; edges: { node: { district: { code: string } } }[] };
    expect(list.edges.length).toBeGreaterThan(0);
    for (const { node } of list.edges) expect(node.district.code).toBe(PUDONG);
    const [row] = await exchange.dataSource.query(
      `SELECT count(*)::int AS n FROM entity_place WHERE district = '${PUDONG}'`,
    );
    expect(list.totalCount).toBe(row.n);
    const elsewhere = await ask(query, caller, { filter: { district: ['310101'] } });
    expect(elsewhere.data?.worklist).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('cursors', () => {
  it('of a viewer who may see a list open nothing to one who may not', async () => {
    const [row] = await (city.databases.get('credit') as SiloDatabase).dataSource.query(
      `SELECT uscc FROM credit_record WHERE publication_state <> 'REPAIRED' GROUP BY uscc HAVING count(*) > 2 LIMIT 1`,
    );
    const query = `query Page($uscc: USCC!, $after: String) { marketEntity(uscc: $uscc) {
      creditRecords(first: 1, after: $after) { edges { node { title } } pageInfo { endCursor } } } }`;
    const first = await ask(query, await under(['credit-record']), { uscc: row.uscc });
    const entity = first.data?.marketEntity as { creditRecords: { pageInfo: { endCursor: string } } };
    const after = entity.creditRecords.pageInfo.endCursor;
    const next = await ask(query, housing, { uscc: row.uscc, after });
    expect(codes(next)).toEqual(['NOT_IN_AGREEMENT']);
    expect(next.data).toEqual({ marketEntity: { creditRecords: null } });
  });
});

describe('exports', () => {
  const EXPORT = `mutation Export($resource: String!) {
    requestExport(input: { resource: $resource, format: NDJSON }) { export { id } } }`;

  it.each(CONDITIONAL)('of %s are refused without an agreement and under one on something else', async (resource) => {
    const other = CONDITIONAL.find((one) => one !== resource) as string;
    for (const caller of [housing, await under([other])]) {
      expect(codes(await ask(EXPORT, caller, { resource }))).toEqual(['NOT_IN_AGREEMENT']);
    }
  });
});
