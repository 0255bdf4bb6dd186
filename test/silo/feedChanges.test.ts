import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Grant, SiloJobs, SiloResponse, Viewer } from '../../kernel/service/silo';
import { storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openIntake } from '../../subgraphs/exchange/store/feed/intake';
import { entryOf, recordOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let source: OpenSilo;
let hub: OpenSilo;
let jobs: SiloJobs;

beforeEach(async () => {
  [source, hub] = [await openCredit(), await openSilo(exchange)];
  const log = openLog('feed', 'silent');
  jobs = openIntake({ database: hub.database, outboxes: [outboxOf('credit', source.database)], log });
});
afterEach(async () => {
  await jobs.stop();
  await source.close();
  await hub.close();
});

/** The department that answers for credit records. */
const OWNER: Viewer = { ...OFFICIAL, department: 'DEVELOPMENT_REFORM', grant: null };
const GRANT: Grant = {
  agreement: 'A-1',
  purpose: 'HOUSING_PERMIT',
  state: 'ACTIVE',
  terms: ['credit-record'],
  districts: null,
  industries: null,
  usccs: null,
  methods: ['QUERY', 'FEED', 'FILE'],
};
const holder = (grant: Partial<Grant> = {}): Viewer => ({
  ...OFFICIAL,
  subject: 'integrator-housing',
  kind: 'application',
  department: 'HOUSING',
  grant: { ...GRANT, ...grant },
});

const CHANGES = `query ($resource: String!, $after: String, $first: Int, $districts: [String!]) {
  changes(resource: $resource, after: $after, first: $first, districts: $districts) {
    position pageInfo { hasNextPage }
    edges { cursor node { id kind about time entity { uscc } recordKey withdrawn data } } } }`;

interface Page {
  readonly position: string;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly id: string;
      readonly kind: string;
      readonly entity: { readonly uscc: string } | null;
      readonly recordKey: string | null;
      readonly data: string | null;
    };
  }[];
}

const ask = (viewer: Viewer, variables: object): Promise<SiloResponse> =>
  hub.ask(CHANGES, { resource: 'credit-record', ...variables }, viewer);
async function page(viewer: Viewer, variables: object = {}): Promise<Page> {
  const answer = await ask(viewer, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data?.changes as Page;
}
const told = ({ edges }: Page) => edges.map(({ node }) => [node.kind, node.recordKey ?? node.entity?.uscc]);
const codeOf = ({ errors }: SiloResponse) => errors?.[0]?.extensions.code;

async function taken(rows: number): Promise<void> {
  while ((await hub.count('feed_event')) < rows) await new Promise((resolve) => setTimeout(resolve, 20));
}
const key = (n: number): string => `DEVELOPMENT_REFORM/record-${n}`;

async function threeRecords(): Promise<void> {
  await storeMarketEntities(source.database, [entryOf(1), entryOf(2), entryOf(3, { district: '310101' })]);
  await storeCreditRecords(source.database, [recordOf(1), recordOf(2), recordOf(3)]);
  await taken(6);
}

describe('following a resource', () => {
  it('gives its changes in order, page by page, each once', async () => {
    await threeRecords();
    const first = await page(OWNER, { first: 2 });
    expect(told(first)).toEqual([1, 2].map((n) => ['RECORDED', key(n)]));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await page(OWNER, { first: 2, after: first.position });
    expect(told(second)).toEqual([['RECORDED', key(3)]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await page(OWNER, { after: second.position })).edges).toEqual([]);
    const data = JSON.parse(first.edges[0]?.node.data ?? '');
    expect(data).toMatchObject({ uscc: entryOf(1).uscc, title: 'penalty 1', publication_state: 'PUBLISHED' });
    expect(data).not.toHaveProperty('query_ends_on');
  });

  it('takes a withdrawal to whoever follows and gives nobody what was sealed', async () => {
    await threeRecords();
    const { position } = await page(OWNER);
    const repaired = { publicationState: 'REPAIRED', observedAt: '2026-09-01T00:00:00Z' } as const;
    await storeCreditRecords(source.database, [recordOf(2, repaired)]);
    await taken(7);
    expect(told(await page(OWNER, { after: position }))).toEqual([['WITHDRAWN', key(2)]]);
    const whole = await page(OWNER);
    expect(told(whole)).toEqual([
      ['RECORDED', key(1)],
      ['RECORDED', key(3)],
      ['WITHDRAWN', key(2)],
    ]);
    expect(whole.edges.at(-1)?.node.data).not.toContain('penalty 2');
  });

  it('gives nobody a record whose time to be queried is over', async () => {
    await storeCreditRecords(source.database, [
      recordOf(1, { effectiveFrom: '2010-01-01' as never, effectiveTo: '2011-01-01' as never }),
      recordOf(2),
    ]);
    await taken(2);
    expect(told(await page(OWNER))).toEqual([['RECORDED', key(2)]]);
  });
});

describe('positions of the feed', () => {
  it('refuses what is no position, and one that was not reached yet', async () => {
    await threeRecords();
    const { position } = await page(OWNER);
    expect(codeOf(await ask(OWNER, { after: 'yesterday' }))).toBe('INVALID_POSITION');
    expect(codeOf(await ask(OWNER, { after: position.replace(/\d+$/, '99') }))).toBe('INVALID_POSITION');
  });

  it('says that a position is expired before the horizon, and of a feed that was restored', async () => {
    await threeRecords();
    const { edges, position } = await page(OWNER, { first: 1 });
    await hub.database.dataSource.query('UPDATE feed_state SET horizon = 5');
    const expired = await ask(OWNER, { after: edges[0]?.cursor });
    expect(expired.errors?.[0]?.extensions).toMatchObject({
      code: 'POSITION_EXPIRED',
      oldest: position.replace(/\d+$/, '5'),
    });
    expect((await page(OWNER)).edges).toHaveLength(3);
    expect(codeOf(await ask(OWNER, { after: '0123456789ab-6' }))).toBe('POSITION_EXPIRED');
  });
});

describe('who may follow what', () => {
  it('refuses the public, an unknown resource, a department without an agreement and one whose agreement ended', async () => {
    await threeRecords();
    expect(codeOf(await ask(PUBLIC, {}))).toBe('TOKEN_NEEDED');
    expect(codeOf(await ask(OWNER, { resource: 'gossip' }))).toBe('UNKNOWN_RESOURCE');
    expect(codeOf(await ask({ ...OFFICIAL, department: 'HOUSING', grant: null }, {}))).toBe('NOT_IN_AGREEMENT');
    const ended = await ask(holder({ state: 'NOT_ACTIVE' }), {});
    expect(ended.errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_IN_AGREEMENT',
      owner: 'DEVELOPMENT_REFORM',
      reason: 'AGREEMENT_NOT_ACTIVE',
    });
  });

  it('leaves out the columns that an agreement does not name, and tells the access log what it gave', async () => {
    await threeRecords();
    const answer = await ask(holder({ terms: ['CreditRecord.severity'] }), { first: 1 });
    const edges = (answer.data?.changes as Page | undefined)?.edges ?? [];
    const given = Object.keys(JSON.parse(edges[0]?.node.data ?? ''));
    expect(given).toEqual(expect.arrayContaining(['uscc', 'severity', 'source_department']));
    expect(given).not.toContain('document_number');
    expect(answer.extensions.shared).toMatchObject({ entities: [entryOf(1).uscc] });
    expect(answer.extensions.shared?.fields).toContain('CreditRecord.severity');
    expect(answer.extensions.shared?.fields).not.toContain('CreditRecord.documentNumber');
    expect((await ask(OWNER, {})).extensions.shared).toBeUndefined();
  });

  it('keeps to the districts, trades and codes of an agreement', async () => {
    await threeRecords();
    expect(told(await page(holder({ districts: ['310101'] })))).toEqual([['RECORDED', key(3)]]);
    expect(told(await page(holder({ industries: ['01'] })))).toEqual([]);
    expect(told(await page(holder({ usccs: [entryOf(2).uscc] })))).toEqual([['RECORDED', key(2)]]);
    expect(told(await page(holder({ districts: ['310115'] }), { districts: ['310101'] }))).toEqual([]);
    expect(told(await page(OWNER, { districts: ['310101'] }))).toEqual([['RECORDED', key(3)]]);
  });

  it('tells a holder of an entity that leaves the scope or comes into it, and takes later withdrawals to it', async () => {
    await threeRecords();
    const pudong = holder({ districts: ['310115'] });
    const huangpu = holder({ districts: ['310101'] });
    const { position } = await page(pudong);
    const moved = entryOf(1, { district: '310101', observedAt: '2026-09-01T00:00:00Z' });
    await storeMarketEntities(source.database, [moved]);
    const repaired = { publicationState: 'REPAIRED', observedAt: '2026-09-02T00:00:00Z' } as const;
    await storeCreditRecords(source.database, [recordOf(1, repaired)]);
    await taken(8);
    expect(told(await page(pudong, { after: position }))).toEqual([
      ['LEFT_SCOPE', moved.uscc],
      ['WITHDRAWN', key(1)],
    ]);
    expect(told(await page(huangpu, { after: position }))).toEqual([
      ['ENTERED_SCOPE', moved.uscc],
      ['WITHDRAWN', key(1)],
    ]);
    const entries = { resource: 'market-entity', after: position };
    expect(told(await page(OWNER, { ...entries, districts: ['310115'] }))).toEqual([['LEFT_SCOPE', moved.uscc]]);
    expect(told(await page(OWNER, { ...entries, districts: ['310101'] }))).toEqual([['RECORDED', moved.uscc]]);
  });
});

describe('acknowledging changes', () => {
  const ACKNOWLEDGE = `mutation ($input: AcknowledgeChangesInput!) {
    acknowledgeChanges(input: $input) { resource position acknowledgedAt } }`;
  const DELIVERIES = 'query ($id: ID!) { changeDeliveries(id: $id) { holder agreement department { code } } }';
  const input = (position: string) => ({ input: { resource: 'credit-record', position } });

  it('proves for each change who took it in, to its owner and to auditors alone', async () => {
    await threeRecords();
    const { edges } = await page(OWNER);
    const [first, second] = edges;
    await hub.ask(ACKNOWLEDGE, input(first?.cursor ?? ''), holder());
    const of = (id: string | undefined, viewer: Viewer) => hub.ask(DELIVERIES, { id }, viewer);
    const proof = { holder: 'integrator-housing', agreement: 'A-1', department: { code: 'HOUSING' } };
    expect((await of(first?.node.id, OWNER)).data).toEqual({ changeDeliveries: [proof] });
    expect((await of(second?.node.id, OWNER)).data).toEqual({ changeDeliveries: [] });
    const auditor = { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] };
    expect((await of(first?.node.id, auditor)).data).toEqual({ changeDeliveries: [proof] });
    expect(codeOf(await of(first?.node.id, holder()))).toBe('NOT_OF_YOUR_DEPARTMENT');
    expect(codeOf(await of('00000000-0000-0000-0000-000000000000', auditor))).toBe('UNKNOWN_CHANGE');
  });

  it('keeps of each holder the first word that covers a change, however often and at once it is said', async () => {
    await threeRecords();
    const { edges, position } = await page(OWNER);
    const say = async (at: string, viewer = holder()): Promise<unknown> => {
      const { data, errors } = await hub.ask(ACKNOWLEDGE, input(at), viewer);
      expect(errors).toBeUndefined();
      return (data?.acknowledgeChanges as { readonly acknowledgedAt: string } | undefined)?.acknowledgedAt;
    };
    const [first = '', second = ''] = edges.map(({ cursor }) => cursor);
    const moment = await say(second);
    expect(await say(first)).toBe(moment);
    expect(new Set(await Promise.all([1, 2, 3, 4].map(() => say(second))))).toEqual(new Set([moment]));
    expect(await hub.count('feed_acknowledgement')).toBe(1);
    const later = await Promise.all([1, 2, 3, 4].map(() => say(position)));
    expect(new Set(later).size).toBe(1);
    expect(later[0]).not.toBe(moment);
    expect(await hub.count('feed_acknowledgement')).toBe(2);
    await storeMarketEntities(source.database, [entryOf(4)]);
    await taken(7);
    const { position: end } = await page(OWNER);
    expect(end).not.toBe(position);
    expect(await say(end)).toBe(later[0]);
    await say(end, holder({ agreement: 'A-2' }));
    expect(await hub.count('feed_acknowledgement')).toBe(3);
  });

  it('refuses the word of who may not follow, and of a position that was never given', async () => {
    await threeRecords();
    const { position } = await page(OWNER);
    expect(
      codeOf(await hub.ask(ACKNOWLEDGE, input(position), { ...OFFICIAL, department: 'HOUSING', grant: null })),
    ).toBe('NOT_IN_AGREEMENT');
    expect(codeOf(await hub.ask(ACKNOWLEDGE, input('x'), holder()))).toBe('INVALID_POSITION');
    expect(await hub.count('feed_acknowledgement')).toBe(0);
  });
});
