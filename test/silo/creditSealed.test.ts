import { storeCreditRecords } from '../../subgraphs/credit';
import {
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  REPAIR_USCC,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { head, centre, auditor, cityHead, handler } = repairPeople;
const TITLE = penaltyRecord().title;

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterEach(() => silo.close());

const ofEntity = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  creditRecords(first: 10) { totalCount edges { node { id title publicationState } } } } } }`;
const byId = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CreditRecord { title channels { channel } } } }`;

async function seen(id: string, as = OFFICIAL): Promise<string> {
  const list = await silo.ask(ofEntity, { of: [{ __typename: 'MarketEntity', uscc: REPAIR_USCC }] }, as);
  const direct = await silo.ask(byId, { of: [{ __typename: 'CreditRecord', id }] }, as);
  return JSON.stringify([list.data, direct.data]);
}

async function repaired(): Promise<string> {
  const record = await desk.store(penaltyRecord());
  expect((await desk.receive(record)).done).toMatchObject({ number: 'CR-2026-000001', state: 'RECEIVED' });
  expect((await desk.answer('grantCreditRepair')).refusal).toBeUndefined();
  return record;
}

describe('CR-25, 信用修复管理办法 3: what is repaired', () => {
  it('is gone for everybody, by list and by id, and no word of it is left with the application', async () => {
    const open = await desk.store(penaltyRecord());
    expect((await seen(open, PUBLIC)).split(TITLE).length).toBe(3);
    const record = await repaired();
    for (const as of [OFFICIAL, PUBLIC, head, centre, cityHead]) expect(await seen(record, as)).not.toContain(TITLE);
    const { done } = await desk.share();
    expect(done).toMatchObject({ record: null, decisionNote: null, correctionProof: null, openConditions: null });
  });

  it('is gone in reads of an earlier day, but for the auditor', async () => {
    const record = await repaired();
    const times = { asOf: '2026-10-01T15:59:59.999999Z', knownAt: null };
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CreditRecord { title } } }`;
    const of = [{ __typename: 'CreditRecord', id: record }];
    for (const as of [OFFICIAL, PUBLIC, head, centre]) {
      expect(JSON.stringify(await silo.ask(query, { of }, as, times))).not.toContain(TITLE);
    }
    expect(JSON.stringify(await silo.ask(query, { of }, auditor, times))).toContain(TITLE);
  });

  it('is told with nothing of what it said, and to enforcement by the number of its decision', async () => {
    const record = await repaired();
    const rows = await silo.database.dataSource.query(
      `SELECT aggregatetype, payload->'data' AS data FROM outbox ORDER BY position`,
    );
    const told = rows.filter(
      ({ data }: { data: { publication_state?: string } }) => data.publication_state === 'REPAIRED',
    );
    expect(told.length).toBe(1);
    expect(JSON.stringify(told)).not.toContain(TITLE);
    expect(rows.at(-1)).toEqual({
      aggregatetype: 'credit-repair',
      data: {
        number: 'CR-2026-000001',
        version: 2,
        source_department: 'SAMR-310115',
        source_record_id: '沪市监浦处〔2026〕7号',
        uscc: REPAIR_USCC,
        repaired_on: '2026-11-02',
        state: 'REPAIRED',
      },
    });
    expect(record).toBe('CreditRecord:1');
  });

  it('is opened by no later word of its supplier, and not asked about again', async () => {
    const record = await repaired();
    await storeCreditRecords(silo.database, [penaltyRecord({ observedAt: '2026-11-03T09:00:00+08:00' })], REPAIR_TODAY);
    expect(await seen(record)).not.toContain(TITLE);
    expect((await desk.receive(record)).refusal?.code).toBe('WORK_UNKNOWN');
    expect((await desk.raise(record)).refusal?.code).toBe('WORK_UNKNOWN');
  });

  it('ends the objection that was open, which tells nothing of it any more', async () => {
    const record = await desk.store(penaltyRecord());
    await desk.raise(record, '金额有误');
    await desk.receive(record);
    await desk.answer('grantCreditRepair');
    const text =
      'query { creditObjection(number: "OB-2026-000001") { state ground dueOn record { id } clocks { isLate } } }';
    const { data } = await silo.ask(text, {}, head);
    expect(data?.creditObjection).toMatchObject({ state: 'OVERTAKEN', ground: null, dueOn: null, record: null });
    expect((await desk.step('markCreditObjection', 2)).refusal?.code).toBe('WORK_UNKNOWN');
  });

  it('keeps in its sealed history the days of the channel that goes on by its own rule (X1, X2, X5)', async () => {
    const record = await desk.store(penaltyRecord());
    await desk.call('describeCreditPublication', { record, necipsPublishedOn: '2026-08-01' }, handler, 'id');
    await desk.receive(record);
    await desk.answer('grantCreditRepair');
    const { details } = await desk.row('credit_event', `kind = 'SEALED'`);
    expect(JSON.parse(String(details))).toMatchObject({
      state: 'REPAIRED',
      by: 'CR-2026-000001',
      channels: [
        { channel: 'CREDIT_CHINA', startsOn: '2026-07-20', endsOn: '2027-07-20' },
        { channel: 'SHARED_DATA', shortestEndsOn: '2026-10-20', endsOn: '2027-07-20' },
        { channel: 'NECIPS', startsOn: '2026-08-01', endsOn: '2029-08-01' },
      ],
    });
  });
});

describe('信用修复管理办法 3: the look at what is sealed', () => {
  const FIELDS = `record state title documentNumber channels { channel endsOn } history { topic kind actor reason hash }`;
  const look = (record: string, as: Parameters<typeof desk.call>[2] = auditor, reason = '核查修复程序') =>
    desk.call('auditSealedCreditRecord', { record, reason }, as, FIELDS);

  it('is the auditor’s alone, states its reason, and stands in the history that it shows and in the log of accesses', async () => {
    const record = await repaired();
    const { done } = await look(record);
    expect(done).toMatchObject({ record, state: 'REPAIRED', title: TITLE });
    const history = done?.history as { topic: string; kind: string; actor: string; reason: string | null }[];
    expect(history.map(({ topic, kind }) => `${topic} ${kind}`)).toEqual([
      'repair RECEIVED',
      'repair GRANTED',
      'channel SEALED',
      'sealed-record LOOKED_AT',
    ]);
    expect(history.at(-1)).toMatchObject({ actor: 'auditor', reason: '核查修复程序' });
    const text = `mutation ($input: AuditSealedCreditRecordInput!) { auditSealedCreditRecord(input: $input) { uscc } }`;
    const { extensions } = await silo.ask(text, { input: { record, reason: '复核' } }, auditor);
    expect(extensions.shared).toMatchObject({ entities: [REPAIR_USCC], denied: [] });
    expect(extensions.shared?.fields).toContain('CreditRecord.title');
    expect(await silo.count(`credit_event WHERE kind = 'LOOKED_AT'`)).toBe(2);
  });

  it('is refused to everybody else, and writes nothing', async () => {
    const record = await repaired();
    const { auditor: _, ...others } = repairPeople;
    for (const as of [...Object.values(others), PUBLIC, { ...auditor, department: 'SAMR' }]) {
      expect((await look(record, as)).refusal?.code).toBe('SEALED_FOR_AUDIT');
    }
    expect(await silo.count(`credit_event WHERE kind = 'LOOKED_AT'`)).toBe(0);
  });

  it('shows nothing that is not sealed, and nothing without a reason', async () => {
    const open = await desk.store(penaltyRecord());
    expect((await look(open)).refusal).toMatchObject({ code: 'NOT_SEALED', received: open });
    expect((await look('CreditRecord:77')).refusal?.code).toBe('NOT_SEALED');
    expect((await look(open, auditor, ' ')).refusal?.code).toBe('TEXT_EMPTY');
    expect(await silo.count('credit_event')).toBe(0);
  });
});
