import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import { pruneFeed } from '../../subgraphs/exchange/store/feed/pruneFeed';
import { leavesOf } from '../support/accessLog';
import { DATA_CENTRE, GATEWAY } from '../support/agreementDesk';
import { CREDIT_GRANT, DOUBTER, type DoubtDesk, HOLDER, OWNER, openDoubtDesk } from '../support/doubtDesk';
import { entryOf } from '../support/feedFacts';
import { PUBLIC } from '../support/openSilo';
import { plantAgreement } from '../support/sharing/plantAgreement';

const AUDITOR: Viewer = { ...DATA_CENTRE, roles: ['auditor'] };
const STRANGER: Viewer = { ...HOLDER, subject: 'stranger', department: 'EMERGENCY', grant: null };
const KEY = (n: number) => `DEVELOPMENT_REFORM/record-${n}`;

let desk: DoubtDesk;
beforeEach(async () => {
  desk = await openDoubtDesk();
  const given = { purpose: 'permit-renewal', terms: CREDIT_GRANT.terms };
  await plantAgreement(desk.hub.database, { ...given, number: CREDIT_GRANT.agreement, consumer: 'HOUSING' });
  await plantAgreement(desk.hub.database, {
    ...given,
    number: 'AG-2026-000001',
    consumer: 'SAMR',
    districts: ['310115'],
  });
});
afterEach(() => desk.close());

async function acknowledge(viewer: Viewer): Promise<string> {
  const { data } = await desk.hub.ask('{ changes(resource: "credit-record", first: 50) { position } }', {}, viewer);
  const { position } = (data?.changes ?? {}) as { position: string };
  const input = { resource: 'credit-record', position };
  const text = 'mutation A($input: AcknowledgeChangesInput!) { acknowledgeChanges(input: $input) { position } }';
  await desk.hub.ask(text, { input }, viewer);
  return position;
}

let operation = 0;
/** What the gateway writes of an access that gave some of the n-th entity. */
async function asks(n: number, department: string, more: object = {}): Promise<void> {
  operation += 1;
  const change = { department, entities: [entryOf(n).uscc], fields: ['CreditRecord.title'], ...more };
  const text = 'mutation L($leaves: [String!]!) { recordAccesses(leaves: $leaves) }';
  const { errors } = await desk.hub.ask(text, { leaves: leavesOf(1, operation, change) }, GATEWAY);
  expect(errors).toBeUndefined();
}

async function repair(n: number, state: 'REPAIRED' | 'REVOKED' | 'LAPSED' = 'REPAIRED'): Promise<void> {
  await desk.record(n, { publicationState: state, observedAt: '2026-11-02T01:00:00Z' });
  await desk.takeIn();
}

const WITHDRAWAL = `query W($key: String!) { withdrawal(about: "credit-record", recordKey: $key) { recordKey entity { uscc } change
  position withdrawnAt deliveries { channel holder department { code } agreement hadFactAt accessIndex reached { at position accessIndex } } } }`;
interface Told {
  readonly deliveries: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
async function withdrawal(key: string, viewer: Viewer = OWNER): Promise<Told | string | null> {
  const { data, errors } = await desk.hub.ask(WITHDRAWAL, { key }, viewer);
  return errors?.[0]?.extensions.code ?? (data?.withdrawal as Told | null);
}
const deliveries = async (key: string) => ((await withdrawal(key)) as Told).deliveries;

const LIST = `query L($first: Int, $after: String) { withdrawnFacts(about: "credit-record", first: $first, after: $after) { totalCount
  edges { node { recordKey entity { uscc } } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly recordKey: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
async function withdrawn(viewer: Viewer, page: Record<string, unknown> = {}) {
  const { data, errors, extensions } = await desk.hub.ask(LIST, page, viewer);
  const list = data?.withdrawnFacts as Page | null | undefined;
  return {
    code: errors?.[0]?.extensions.code,
    list,
    keys: list?.edges.map(({ node }) => node.recordKey),
    shared: extensions.shared,
  };
}

describe('CR-25, 信用修复管理办法 3: who received a record gets its withdrawal, provable from the log', () => {
  it('tells of each holder of the feed whether it acknowledged the withdrawal; the silent one stands out', async () => {
    await acknowledge(HOLDER);
    await acknowledge({ ...DOUBTER, subject: 'silent' });
    await repair(1);
    const position = await acknowledge(HOLDER);
    expect(await deliveries(KEY(1))).toMatchObject([
      { channel: 'FEED', holder: 'market-wang', agreement: 'AG-2026-000001', reached: { position } },
      { channel: 'FEED', holder: 'silent', reached: null },
    ]);
  });

  it('names nobody as a holder of what its agreement does not reach, and tells it nothing of that', async () => {
    await acknowledge(HOLDER);
    await acknowledge(DOUBTER);
    await repair(2);
    expect(await deliveries(KEY(2))).toMatchObject([{ channel: 'FEED', holder: 'housing-li' }]);
    expect((await withdrawn(HOLDER)).list).toMatchObject({ totalCount: 0, edges: [] });
    expect((await withdrawn(DOUBTER)).keys).toEqual([KEY(2)]);
    await repair(1);
    expect(await deliveries(KEY(1))).toMatchObject([{ holder: 'housing-li' }, { holder: 'market-wang' }]);
    expect((await withdrawn(HOLDER)).keys).toEqual([KEY(1)]);
  });

  it('names nobody as a holder of what was told after the last position that it followed to', async () => {
    await acknowledge(HOLDER);
    await desk.record(1, { sourceRecordId: 'record-later', documentNumber: null });
    await desk.takeIn();
    const key = 'DEVELOPMENT_REFORM/record-later';
    await desk.record(1, {
      sourceRecordId: 'record-later',
      publicationState: 'REPAIRED',
      observedAt: '2026-11-02T01:00:00Z',
    });
    await desk.takeIn();
    expect(await deliveries(key)).toEqual([]);
    expect((await withdrawn(HOLDER)).list).toMatchObject({ totalCount: 0 });
  });

  it('tells of each department that asked by which accesses, and which later one proves that it was told', async () => {
    await asks(2, 'HOUSING');
    await asks(2, 'SAMR');
    await asks(2, 'EMERGENCY', { fields: [], denied: ['CreditRecord.title'] });
    await asks(3, 'EDUCATION');
    await repair(2);
    await asks(2, 'EDUCATION');
    expect(await deliveries(KEY(2))).toMatchObject([
      { channel: 'QUERY', department: { code: 'HOUSING' }, accessIndex: '0', reached: null },
      { channel: 'QUERY', department: { code: 'SAMR' }, accessIndex: '1', reached: null },
    ]);
    const told = await withdrawn(DOUBTER);
    expect(told.keys).toEqual([KEY(2)]);
    expect(told.shared).toMatchObject({ fields: ['CreditRecord.publicationState'], entities: [entryOf(2).uscc] });
    await asks(2, 'HOUSING', { fields: told.shared?.fields });
    expect(await deliveries(KEY(2))).toMatchObject([
      { department: { code: 'HOUSING' }, reached: { accessIndex: '5', position: null } },
      { department: { code: 'SAMR' }, reached: null },
    ]);
  });

  it('tells of each export that held it, by the hash under which its download is in the log', async () => {
    const export_ = async (id: string, scope: object | null, seq: string) => {
      const sql = `INSERT INTO data_export (id, resource, format, state, subject, department, agreement, purpose, columns, scope,
          foreign_fields, as_of_seq, manifest, requested_at, ready_at)
        VALUES ($1, 'credit-record', 'CSV', 'READY', 'li', 'HOUSING', 'A-2026-0001', 'permit-renewal', '{}', $2, '{}', ${seq}, $3, now(), now())`;
      const manifest = JSON.stringify({ files: [{ name: 'a.csv', sha256: 'cd'.repeat(32) }] });
      await desk.hub.database.dataSource.query(sql, [id, scope && JSON.stringify(scope), manifest]);
    };
    const last = '(SELECT max(seq) FROM feed_event)';
    await export_('00000000-0000-4000-8000-000000000001', null, last);
    await export_(
      '00000000-0000-4000-8000-000000000002',
      { districts: ['310115'], industries: null, usccs: null },
      last,
    );
    await export_(
      '00000000-0000-4000-8000-000000000003',
      { districts: ['310101'], industries: null, usccs: null },
      last,
    );
    await asks(1, 'HOUSING', { entities: [], operation: 'cd'.repeat(32) });
    await repair(1);
    await export_('00000000-0000-4000-8000-000000000004', null, last);
    const held = (await deliveries(KEY(1))).filter(({ channel }) => channel === 'EXPORT');
    expect(held).toMatchObject([
      { holder: '00000000-0000-4000-8000-000000000001', accessIndex: '0', reached: null },
      { holder: '00000000-0000-4000-8000-000000000002', accessIndex: '0', reached: null },
    ]);
    expect((await withdrawn(DOUBTER)).keys).toEqual([KEY(1)]);
  });

  it.each(['REPAIRED', 'REVOKED', 'LAPSED'] as const)(
    'is told of what is %s, with nothing of what it said',
    async (state) => {
      await asks(1, 'HOUSING');
      await repair(1, state);
      const told = await withdrawal(KEY(1));
      expect(told).toMatchObject({ recordKey: KEY(1), entity: { uscc: entryOf(1).uscc } });
      expect(JSON.stringify(told)).not.toContain('penalty 1');
      const kept = await desk.hub.database.dataSource.query(`SELECT data::text FROM feed_event WHERE record_key = $1`, [
        KEY(1),
      ]);
      expect(JSON.stringify(kept)).not.toContain('penalty 1');
    },
  );

  it('is there for as long as it is asked: no event by which it is proved is pruned', async () => {
    await acknowledge(HOLDER);
    await repair(1);
    await desk.record(3, { title: 'another', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    const before = await deliveries(KEY(1));
    const events = () => desk.hub.count(`feed_event WHERE record_key IN ('${KEY(1)}', '${KEY(3)}')`);
    expect(await events()).toBe(4);
    await desk.hub.database.dataSource.query(`UPDATE feed_event SET recorded_at = recorded_at - interval '10 years'`);
    await desk.hub.database.dataSource.query(
      `UPDATE feed_acknowledgement SET acknowledged_at = acknowledged_at - interval '10 years'`,
    );
    await pruneFeed(desk.hub.database);
    expect(await events()).toBe(3);
    expect((await deliveries(KEY(1))).length).toBe(before.length);
    expect(before).toMatchObject([{ channel: 'FEED', holder: 'market-wang' }]);
  });
});

describe('撤回 who is told of what', () => {
  it('the department that answers, the one that established the fact, and the auditor see the deliveries', async () => {
    await repair(1);
    for (const viewer of [OWNER, AUDITOR])
      expect(await withdrawal(KEY(1), viewer)).toMatchObject({ recordKey: KEY(1) });
    for (const viewer of [HOLDER, DOUBTER, STRANGER, PUBLIC, DATA_CENTRE]) {
      expect(await withdrawal(KEY(1), viewer)).toBe('NOT_OF_YOUR_DEPARTMENT');
    }
    expect(await withdrawal('SAMR-310115/none', { ...HOLDER, district: '310115' })).toBeNull();
    expect(await withdrawal('SAMR-310115/none', { ...HOLDER, district: '310112' })).toBe('NOT_OF_YOUR_DEPARTMENT');
    expect(await withdrawal('SAMR-310115/none', HOLDER)).toBeNull();
    expect(await withdrawal(KEY(2))).toBeNull();
  });

  it('a department is told of what it had, an office of what is in its district, the public and strangers of nothing', async () => {
    await asks(1, 'HOUSING');
    await asks(2, 'HOUSING');
    await repair(1);
    await repair(2);
    expect((await withdrawn(DOUBTER)).keys).toEqual([KEY(2), KEY(1)]);
    expect((await withdrawn({ ...DOUBTER, grant: null })).keys).toEqual([KEY(2), KEY(1)]);
    expect((await withdrawn({ ...DOUBTER, district: '310115' })).keys).toEqual([KEY(1)]);
    expect((await withdrawn(STRANGER)).list).toMatchObject({ totalCount: 0, edges: [] });
    expect((await withdrawn(PUBLIC)).code).toBe('NOT_PUBLIC');
    expect(CREDIT_GRANT.terms).toEqual(['credit-record']);
  });

  it('a department that asked or exported before a fact was there is not told of it, one that did after is', async () => {
    const later = { sourceRecordId: 'record-later', documentNumber: null } as const;
    const exported = () =>
      desk.hub.database.dataSource.query(
        `INSERT INTO data_export (id, resource, format, state, subject, department, agreement, purpose, columns, scope,
          foreign_fields, as_of_seq, manifest, requested_at, ready_at)
        SELECT gen_random_uuid(), 'credit-record', 'CSV', 'READY', 'li', 'HOUSING', 'A-2026-0001', 'permit-renewal', '{}', NULL,
          '{}', max(seq), '{"files":[]}', now(), now() FROM feed_event`,
      );
    const told = async () => (await withdrawn(DOUBTER)).keys;
    await asks(1, 'HOUSING');
    await exported();
    await desk.record(1, later);
    await desk.takeIn();
    const sealed = { ...later, publicationState: 'REPAIRED', observedAt: '2026-11-02T01:00:00Z' } as const;
    await desk.record(1, sealed);
    await desk.takeIn();
    expect(await told()).toEqual([]);
    await repair(1);
    expect(await told()).toEqual([KEY(1)]);
  });

  it('in pages, whose cursors serve no other department', async () => {
    await asks(1, 'HOUSING');
    await asks(2, 'HOUSING');
    await repair(1);
    await repair(2);
    const first = await withdrawn(DOUBTER, { first: 1 });
    expect(first.list).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(first.shared?.entities).toEqual([entryOf(2).uscc]);
    const after = first.list?.pageInfo.endCursor;
    expect((await withdrawn(DOUBTER, { first: 1, after })).keys).toEqual([KEY(1)]);
    expect((await withdrawn(HOLDER, { after })).code).toBe('INVALID_CURSOR');
    const { errors } = await desk.hub.ask('{ withdrawnFacts(about: "gossip") { totalCount } }', {}, DOUBTER);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALUE_NOT_ADMITTED', field: 'about', received: 'gossip' });
  });

  it('has tables that are as their classes say', async () => {
    expect(await schemaDrift(exchange as never, desk.hub.urls.migratorUrl)).toEqual([]);
  });
});
