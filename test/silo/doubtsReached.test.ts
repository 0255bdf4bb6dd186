import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import { pruneFeed } from '../../subgraphs/exchange/store/feed/pruneFeed';
import { leavesOf } from '../support/accessLog';
import { DATA_CENTRE, GATEWAY } from '../support/agreementDesk';
import { CREDIT_GRANT, DOUBT, DOUBTER, type DoubtDesk, HOLDER, OWNER, openDoubtDesk } from '../support/doubtDesk';
import { entryOf } from '../support/feedFacts';
import { PUBLIC } from '../support/openSilo';

let desk: DoubtDesk;
beforeAll(async () => {
  desk = await openDoubtDesk();
});
afterAll(() => desk.close());

const STRANGER: Viewer = { ...HOLDER, subject: 'stranger', department: 'EMERGENCY', grant: null };
const ELSEWHERE: Viewer = { ...HOLDER, grant: { ...CREDIT_GRANT, districts: ['310101'] } };

describe('政务数据共享条例 26 校核: a doubt', () => {
  it.each([
    ['the public', PUBLIC, {}, 'TOKEN_NEEDED'],
    ['a department without an agreement', STRANGER, {}, 'NOT_IN_AGREEMENT'],
    ['a field outside the agreement', HOLDER, { field: 'PublicCreditRating.grade' }, 'NOT_IN_AGREEMENT'],
    ['an entity outside the scope', ELSEWHERE, {}, 'UNKNOWN_FACT'],
    ['a fact that is not there', DOUBTER, { recordKey: 'SAMR/none' }, 'UNKNOWN_FACT'],
    ['a field that no fact has', DOUBTER, { field: 'CreditRecord.gossip' }, 'DOUBT_FIELD_UNKNOWN'],
    ['a blank reason', DOUBTER, { reason: ' ' }, 'TEXT_EMPTY'],
    ['a reason without end', DOUBTER, { reason: 'x'.repeat(2_001) }, 'TEXT_TOO_LONG'],
  ])('is refused to %s, and nothing is stored', async (_, viewer, input, code) => {
    expect(await desk.refused('raiseDoubt', { ...DOUBT, ...input }, viewer)).toBe(code);
    expect(await desk.hub.count('data_doubt')).toBe(0);
  });
});

describe('送达 the proof of delivery', () => {
  const changes = async (viewer: Viewer) => {
    const { data } = await desk.hub.ask('{ changes(resource: "credit-record", first: 50) { position } }', {}, viewer);
    return data?.changes as { readonly position: string };
  };
  const acknowledge = async (viewer: Viewer) => {
    const { position } = await changes(viewer);
    const input = { resource: 'credit-record', position };
    await desk.hub.ask(
      'mutation A($input: AcknowledgeChangesInput!) { acknowledgeChanges(input: $input) { position } }',
      { input },
      viewer,
    );
    return position;
  };
  const deliveries = async (id: string, viewer: Viewer) => {
    const query = `query D($id: ID!) { doubt(id: $id) { deliveries { channel holder department { code } agreement hadFactAt accessIndex
      flag { at position } correction { at position accessIndex } } } }`;
    const { data, errors } = await desk.hub.ask(query, { id }, viewer);
    expect(errors).toBeUndefined();
    return (data?.doubt as { deliveries: Record<string, unknown>[] | null } | null)?.deliveries;
  };

  it('tells of each holder when flag and correction were acknowledged, by position; the silent one stands out', async () => {
    await acknowledge(HOLDER);
    await acknowledge({ ...DOUBTER, subject: 'silent' });
    const doubt = await desk.flagged();
    const flag = await acknowledge(HOLDER);
    await desk.answer(doubt, { outcome: 'CORRECT' });
    await desk.record(1, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    const correction = await acknowledge(HOLDER);
    expect(await deliveries(doubt.id, OWNER)).toEqual([
      expect.objectContaining({
        channel: 'FEED',
        holder: 'market-wang',
        department: { code: 'SAMR' },
        agreement: 'AG-2026-000001',
        flag: expect.objectContaining({ position: flag }),
        correction: expect.objectContaining({ position: correction }),
      }),
      expect.objectContaining({ holder: 'silent', flag: null, correction: null }),
    ]);
  });

  it('tells of each department that asked for the fact by which accesses of the log that is proved', async () => {
    const uscc = entryOf(2).uscc;
    const asks = async (operation: number, department: string, field = 'CreditRecord.severity') => {
      const change = { department, entities: [uscc], fields: [field], denied: ['CreditRecord.title'] };
      const leaves = leavesOf(1, operation, change);
      const { errors } = await desk.hub.ask(
        'mutation L($leaves: [String!]!) { recordAccesses(leaves: $leaves) }',
        { leaves },
        GATEWAY,
      );
      expect(errors).toBeUndefined();
    };
    await asks(1, 'HOUSING');
    await asks(2, 'SAMR');
    await asks(3, 'EMERGENCY', 'CreditRecord.kind');
    await asks(4, 'HOUSING');
    const doubt = await desk.flagged({ recordKey: 'DEVELOPMENT_REFORM/record-2' });
    await desk.answer(doubt, { outcome: 'CORRECT' });
    await asks(5, 'SAMR');
    await desk.record(2, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    await asks(6, 'HOUSING');
    const asked = (await deliveries(doubt.id, OWNER))?.filter(({ channel }) => channel === 'QUERY');
    expect(asked).toMatchObject([
      { department: { code: 'HOUSING' }, accessIndex: '3', holder: null, flag: null, correction: { accessIndex: '5' } },
      { department: { code: 'SAMR' }, accessIndex: '1', flag: null, correction: null },
    ]);
  });

  it('is for the owner and the auditors, not for holders nor for who raised the doubt', async () => {
    const { id } = await desk.flagged({ recordKey: 'DEVELOPMENT_REFORM/record-3' });
    expect(await deliveries(id, HOLDER)).toBeNull();
    expect(await deliveries(id, DOUBTER)).toBeNull();
    expect(await deliveries(id, { ...DATA_CENTRE, roles: ['auditor'] })).not.toBeNull();
  });

  it('is there for as long as it is asked: no event by which it is proved is pruned', async () => {
    const before = await deliveries('DD-2026-000001', OWNER);
    expect(before).not.toEqual([]);
    await desk.record(3, { title: 'another title', observedAt: '2026-11-02T01:00:00Z' });
    await desk.record(3, { title: 'a third title', observedAt: '2026-11-02T02:00:00Z' });
    await desk.takeIn();
    await desk.hub.database.dataSource.query(`UPDATE feed_event SET recorded_at = recorded_at - interval '1 year'`);
    await pruneFeed(desk.hub.database);
    const left = (n: number) => desk.hub.count(`feed_event WHERE record_key = 'DEVELOPMENT_REFORM/record-${n}'`);
    expect([await left(1), await left(3)]).toEqual([2, 2]);
    expect(await deliveries('DD-2026-000001', OWNER)).toEqual(before);
  });
});

describe('the tables of corrections', () => {
  it('are those of their classes', async () => {
    expect(await schemaDrift(exchange as never, desk.hub.urls.migratorUrl)).toEqual([]);
  });
});
