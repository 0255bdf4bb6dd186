import { generateKeyPairSync } from 'node:crypto';
import type { SiloResponse, Viewer } from '../../kernel/service/silo';
import { leafHash } from '../../kernel/values/merkle';
import { verifyConsistency, verifyInclusion } from '../../kernel/values/merkleProof';
import { exchange } from '../../subgraphs/exchange';
import { signLog } from '../../subgraphs/exchange/store/accessLog/signLog';
import { ACCESS, leavesOf } from '../support/accessLog';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const GATEWAY: Viewer = {
  ...OFFICIAL,
  subject: 'gateway',
  kind: 'application',
  department: 'BIG_DATA',
  roles: ['gateway'],
};
const AUDITOR: Viewer = { ...OFFICIAL, subject: 'auditor', department: 'BIG_DATA', roles: ['auditor'] };
/** The role without the department. */
const NO_AUDITOR: Viewer = { ...OFFICIAL, subject: 'xu', roles: ['auditor', 'sharing-administrator'] };
const HOUSING: Viewer = { ...OFFICIAL, subject: 'li', department: 'HOUSING' };
const REFORM: Viewer = { ...OFFICIAL, subject: 'wu', department: 'DEVELOPMENT_REFORM' };
const REFORM_PUDONG: Viewer = { ...REFORM, department: 'DEVELOPMENT_REFORM-310115', district: '310115' };
const TAX: Viewer = { ...OFFICIAL, subject: 'sun', department: 'TAX' };

const key = { name: 'tests', privateKey: generateKeyPairSync('ed25519').privateKey };
const [ENTITY] = ACCESS.entities as [string];
const OTHER = '91310000132260250X';
const RECORD = 'mutation ($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
const CASES = { fields: ['EnforcementCase.id', 'EnforcementCase.stage'], purpose: 'case-handling' };

/** In order: credit by housing (twice), cases by housing, both by tax for an investigation long ago and lately. */
const LEAVES = [
  ...leavesOf(1, 0),
  ...leavesOf(1, 1, { denied: ['EnforcementCase.id'], outOfScope: [OTHER] }),
  ...leavesOf(1, 2, { fields: ['EnforcementCase.id'], entities: [ENTITY, OTHER], time: '2026-10-31T16:00:00.000Z' }),
  ...leavesOf(1, 3, { ...CASES, department: 'TAX', subject: 'sun', time: '2026-05-01T02:00:00.000Z' }),
  ...leavesOf(1, 4, { ...CASES, department: 'TAX', subject: 'sun', time: '2026-05-03T02:00:00.000Z' }),
];

let silo: OpenSilo;
const codes = ({ errors }: SiloResponse) => errors?.map(({ extensions }) => extensions.code);

/** A silo of the block's own, with what is logged at its beginning. */
function openedWith(leaves: readonly string[]): void {
  beforeAll(async () => {
    silo = await openSilo(exchange, 'exchange_log');
    await silo.ask(RECORD, { leaves }, GATEWAY);
  });
  afterAll(() => silo.close());
}

describe('recording accesses', () => {
  openedWith([]);

  it.each([
    ['anybody', PUBLIC],
    ['an auditor', AUDITOR],
    ['an official with the role of the gateway', { ...OFFICIAL, roles: ['gateway'] }],
  ])('is refused to %s', async (_, viewer) => {
    expect(codes(await silo.ask(RECORD, { leaves: LEAVES }, viewer))).toEqual(['GATEWAY_ONLY']);
    expect(await silo.count('access_leaf')).toBe(0);
  });

  it.each([
    ['more than 500 leaves', leavesOf(501), 'TOO_MANY_LEAVES'],
    ['one leaf above 64 KiB', [...leavesOf(2), ...leavesOf(1, 2, { subject: 'a'.repeat(65_536) })], 'LEAF_TOO_LARGE'],
    ['one leaf that is not canonical', [...leavesOf(2), ` ${leavesOf(1)[0]}`], 'LEAF_NOT_CANONICAL'],
    ['two leaves in one', [leavesOf(2).join('\n')], 'LEAF_NOT_CANONICAL'],
  ])('stores nothing of %s', async (_, leaves, code) => {
    expect(codes(await silo.ask(RECORD, { leaves }, GATEWAY))).toEqual([code]);
    expect(await silo.count('access_leaf')).toBe(0);
  });

  it('appends what the gateway sends and tells the size after it', async () => {
    expect(await silo.ask(RECORD, { leaves: LEAVES }, GATEWAY)).toMatchObject({ data: { recordAccesses: '5' } });
    expect(await silo.ask(RECORD, { leaves: [] }, GATEWAY)).toMatchObject({ data: { recordAccesses: '5' } });
    expect(await silo.count('access_leaf')).toBe(5);
  });
});

describe('proofs of the access log', () => {
  openedWith(LEAVES.slice(0, 3));

  it.each([
    'accessInclusionProof(index: "0") { size }',
    'accessInclusionProof(index: "x") { size }',
    'accessInclusionProof(index: "-1") { size }',
    'accessConsistencyProof(from: "0", to: "1") { to }',
  ])('are refused where no checkpoint reaches: %s', async (field) => {
    expect(codes(await silo.ask(`{ ${field} }`, {}, PUBLIC))).toEqual(['LOG_POSITION_UNKNOWN']);
  });

  it('hold against the signed checkpoint, for anybody', async () => {
    await signLog(silo.database, key);
    const first = await silo.ask(
      '{ accessLogCheckpoint { size note } accessInclusionProof(index: "2") { rootHash } }',
      {},
      PUBLIC,
    );
    await silo.ask(RECORD, { leaves: LEAVES.slice(3) }, GATEWAY);
    await signLog(silo.database, key);
    const { data } = await silo.ask(
      `{ accessLogCheckpoint { size note verifierKey signedAt }
        accessInclusionProof(index: "4") { index size leafHash hashes rootHash }
        accessConsistencyProof(from: "3", to: "5") { from to hashes rootHash } }`,
      {},
      PUBLIC,
    );
    const {
      accessInclusionProof: inclusion,
      accessConsistencyProof: consistency,
      accessLogCheckpoint,
    } = data as never as {
      accessInclusionProof: { leafHash: string; hashes: string[]; rootHash: string };
      accessConsistencyProof: { hashes: string[]; rootHash: string };
      accessLogCheckpoint: { note: string };
    };
    const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
    expect(accessLogCheckpoint.note.split('\n').slice(0, 3)).toEqual(['tests', '5', inclusion.rootHash]);
    expect(bytes(inclusion.leafHash)).toEqual(leafHash(LEAVES[4] as string));
    const path = inclusion.hashes.map(bytes);
    const root = bytes(inclusion.rootHash);
    expect(verifyInclusion({ leafHash: bytes(inclusion.leafHash), index: 4, size: 5, proof: path, root })).toBe(true);
    const firstRoot = bytes(
      (first.data as { accessInclusionProof: { rootHash: string } }).accessInclusionProof.rootHash,
    );
    const proof = consistency.hashes.map(bytes);
    expect(verifyConsistency({ first: 3, second: 5, proof, firstRoot, secondRoot: root })).toBe(true);
  });
});

describe('records of accesses', () => {
  const RECORDS = `query ($filter: AccessFilter, $first: Int, $after: String) {
    accessRecords(filter: $filter, first: $first, after: $after) {
      edges { node { index subject department { code } fields denied resources leaf } } pageInfo { hasNextPage endCursor } } }`;
  type Page = { edges: { node: { index: string } & Record<string, unknown> }[]; pageInfo: { endCursor: string } };
  const pageOf = async (viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Page> => {
    const { data, errors } = await silo.ask(RECORDS, variables, viewer);
    expect(errors).toBeUndefined();
    return (data as { accessRecords: Page }).accessRecords;
  };
  const indexes = ({ edges }: Page): string[] => edges.map(({ node }) => node.index);

  openedWith(LEAVES);

  it.each([
    ['an auditor all of them', AUDITOR, ['4', '3', '2', '1', '0']],
    ['a department its own', HOUSING, ['2', '1', '0']],
    ['a department what others had of its resources', REFORM, ['1', '0']],
    ['a district office what its department is shown', REFORM_PUDONG, ['1', '0']],
    ['the department of the cases also the refused attempt', OFFICIAL, ['4', '3', '2', '1']],
  ])('show %s, the latest first', async (_, viewer, expected) => {
    expect(indexes(await pageOf(viewer))).toEqual(expected);
  });

  it('tell the owner of the data neither the officer nor fields of others, and the department that asked all', async () => {
    const [node] = (await pageOf(REFORM, { first: 1 })).edges.map((edge) => edge.node);
    expect(node).toMatchObject({ subject: null, denied: [], resources: ['credit-record'], leaf: null });
    const [own] = (await pageOf(HOUSING, { first: 1, filter: { resource: 'credit-record' } })).edges.map((e) => e.node);
    expect(own).toMatchObject({ index: '1', subject: ACCESS.subject, denied: ['EnforcementCase.id'], leaf: LEAVES[1] });
  });

  it.each([
    [{ uscc: OTHER }, ['2']],
    [{ department: 'TAX' }, ['4', '3']],
    [{ purpose: 'permit-renewal', resource: 'enforcement-case' }, ['2', '1']],
    [{ subject: 'sun' }, ['4', '3']],
    [{ agreement: 'none' }, []],
  ])('are filtered by %j', async (filter, expected) => {
    expect(indexes(await pageOf(AUDITOR, { filter }))).toEqual(expected);
  });

  it('page without loss or double while more is logged', async () => {
    const first = await pageOf(HOUSING, { first: 2 });
    await silo.ask(RECORD, { leaves: leavesOf(3, 10) }, GATEWAY);
    const second = await pageOf(HOUSING, { first: 2, after: first.pageInfo.endCursor });
    expect([...indexes(first), ...indexes(second)]).toEqual(['2', '1', '0']);
    const foreign = await silo.ask(RECORDS, { after: first.pageInfo.endCursor }, AUDITOR);
    expect(codes(foreign)).toEqual(['INVALID_CURSOR']);
  });

  it('are refused to the public, and officers by name to all but auditors', async () => {
    expect(codes(await silo.ask(RECORDS, {}, PUBLIC))).toEqual(['NOT_AN_AUDITOR']);
    expect(codes(await silo.ask(RECORDS, { filter: { subject: 'sun' } }, OFFICIAL))).toEqual(['NOT_AN_AUDITOR']);
  });

  it('show an auditor of another department what its department sees, and no officer', async () => {
    const [own, seen] = [await pageOf(OFFICIAL), await pageOf(NO_AUDITOR)];
    expect(seen.edges.map(({ node }) => node)).toEqual(own.edges.map(({ node }) => node));
    expect(seen.edges.length).toBeGreaterThan(0);
    for (const { node } of seen.edges) expect([node.subject, node.leaf]).toEqual([null, null]);
    expect(codes(await silo.ask(RECORDS, { filter: { subject: 'sun' } }, NO_AUDITOR))).toEqual(['NOT_AN_AUDITOR']);
  });
});

describe('accesses to an entity', () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
    accesses(first: 10) { totalCount edges { node { index time department { code } purpose resources subject } } } } } }`;
  const of = [ENTITY, OTHER].map((uscc) => ({ __typename: 'MarketEntity', uscc }));
  type Entity = {
    accesses: { totalCount: number; edges: { node: { index: string; subject: string | null } }[] } | null;
  };
  const ask = async (viewer: Viewer): Promise<Entity[]> => {
    const { data, errors } = await silo.ask(ENTITIES, { of }, viewer);
    expect(errors).toBeUndefined();
    return (data as { _entities: Entity[] })._entities;
  };
  const indexes = ({ accesses }: Entity) => accesses?.edges.map(({ node }) => node.index);

  openedWith(LEAVES);

  it('show an auditor everything with names', async () => {
    const [entity, other] = (await ask(AUDITOR)) as [Entity, Entity];
    expect(indexes(entity)).toEqual(['4', '3', '2', '1', '0']);
    expect(indexes(other)).toEqual(['2']);
    expect(entity.accesses?.edges[0]?.node).toEqual({
      index: '4',
      time: '2026-05-03T02:00:00.000Z',
      department: { code: 'TAX' },
      purpose: 'case-handling',
      resources: ['enforcement-case'],
      subject: 'sun',
    });
  });

  it('show departments what concerns them, without names, and an investigation six months later', async () => {
    const [samr] = (await ask(OFFICIAL)) as [Entity];
    expect(indexes(samr)).toEqual(['3', '2', '1']);
    expect(samr.accesses?.totalCount).toBe(3);
    expect(await ask(NO_AUDITOR)).toEqual(await ask(OFFICIAL));
    const [tax] = (await ask(TAX)) as [Entity];
    expect(indexes(tax)).toEqual(['3']);
    expect(tax.accesses?.edges[0]?.node.subject).toBeNull();
    const [reform] = (await ask(REFORM)) as [Entity];
    expect(indexes(reform)).toEqual(['1', '0']);
  });

  it('are read for many entities by one statement, and refused to the public', async () => {
    await ask(AUDITOR);
    silo.takeStatements();
    await ask(AUDITOR);
    expect(silo.takeStatements().filter((sql) => sql.includes('access_key'))).toHaveLength(1);
    const answer = await silo.ask(ENTITIES, { of }, PUBLIC);
    expect(codes(answer)).toEqual(['NOT_AN_AUDITOR', 'NOT_AN_AUDITOR']);
  });
});

describe('usage of shared data', () => {
  const USAGE = `query ($month: String!, $side: UsageSide!, $department: String) {
    usage(month: $month, side: $side, department: $department) { provider { code } consumer { code } agreement purpose
      operations entities fields denied outOfScope } }`;
  type Row = { provider: { code: string }; consumer: { code: string }; operations: number };
  const ask = async (viewer: Viewer, variables: Record<string, unknown>): Promise<Row[]> => {
    const { data, errors } = await silo.ask(USAGE, { month: '2026-11', ...variables }, viewer);
    expect(errors).toBeUndefined();
    return (data as { usage: Row[] }).usage;
  };

  openedWith(LEAVES);

  it('is the same for the owner and for the consumer, by month in Shanghai', async () => {
    const line = { consumer: { code: 'HOUSING' }, agreement: ACCESS.agreement, purpose: ACCESS.purpose };
    const credit = {
      ...line,
      provider: { code: 'DEVELOPMENT_REFORM' },
      operations: 2,
      entities: 2,
      fields: 4,
      denied: 0,
    };
    const cases = { ...line, provider: { code: 'SAMR' }, operations: 2, entities: 3, fields: 1, denied: 1 };
    const out = { outOfScope: 1 };
    expect(await ask(HOUSING, { side: 'CONSUMER' })).toEqual([
      { ...credit, ...out },
      { ...cases, ...out },
    ]);
    expect(await ask(REFORM, { side: 'PROVIDER' })).toEqual([{ ...credit, ...out }]);
    expect(await ask(REFORM_PUDONG, { side: 'PROVIDER' })).toEqual([{ ...credit, ...out }]);
    expect(await ask(OFFICIAL, { side: 'PROVIDER' })).toEqual([{ ...cases, ...out }]);
    expect(await ask(AUDITOR, { side: 'CONSUMER', department: 'HOUSING' })).toHaveLength(2);
    expect(await ask(OFFICIAL, { side: 'PROVIDER', month: '2026-05' })).toEqual([
      expect.objectContaining({ consumer: { code: 'TAX' }, operations: 2 }),
    ]);
  });

  it('goes on from where it was when more is logged', async () => {
    await ask(HOUSING, { side: 'CONSUMER' });
    await silo.ask(RECORD, { leaves: leavesOf(3, 10) }, GATEWAY);
    const [credit] = await ask(HOUSING, { side: 'CONSUMER' });
    expect(credit).toMatchObject({ provider: { code: 'DEVELOPMENT_REFORM' }, operations: 5 });
  });

  it.each([
    ['of another department', HOUSING, { side: 'CONSUMER', department: 'TAX' }, 'NOT_AN_AUDITOR'],
    ['to an auditor of another department', NO_AUDITOR, { side: 'CONSUMER', department: 'TAX' }, 'NOT_AN_AUDITOR'],
    ['to the public', PUBLIC, { side: 'CONSUMER', department: 'TAX' }, 'NOT_AN_AUDITOR'],
    ['for no department', PUBLIC, { side: 'CONSUMER' }, 'NOT_AN_AUDITOR'],
    ['for no such department', AUDITOR, { side: 'CONSUMER', department: 'X' }, 'UNKNOWN_DEPARTMENT'],
    ['for no month', AUDITOR, { side: 'CONSUMER', month: '2026-13' }, 'INVALID_MONTH'],
  ])('is refused %s', async (_, viewer, variables, code) => {
    expect(codes(await silo.ask(USAGE, { month: '2026-11', ...variables }, viewer))).toEqual([code]);
  });
});
