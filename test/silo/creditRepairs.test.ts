import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { credit } from '../../subgraphs/credit';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import {
  on,
  openRepairs,
  PROOF,
  penaltyRecord,
  REPAIR_USCC,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { head, centre, minhangHead, handler } = repairPeople;
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

describe('CR-24, 信用修复管理办法: an application for repair', () => {
  it('is received, granted by the department that established the record, and shared by the centre', async () => {
    const record = await desk.store(penaltyRecord());
    const received = await desk.receive(record, {}, centre);
    expect(received.done).toMatchObject({ state: 'RECEIVED', openConditions: [], record: { title: TITLE } });
    expect((await desk.answer('grantCreditRepair')).done).toMatchObject({
      state: 'GRANTED',
      decidedOn: '2026-11-02',
      shareDueOn: '2026-11-05',
      shareBasis: { id: 'REPAIR_SHARED_WITHIN', value: 3, verified: true },
      isShareLate: false,
    });
    expect((await desk.share()).done).toMatchObject({ state: 'SHARED', sharedOn: '2026-11-02' });
    const events = await silo.database.dataSource.query(
      `SELECT kind FROM credit_event WHERE topic = 'repair' ORDER BY id`,
    );
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['RECEIVED', 'GRANTED', 'SHARED']);
    const proofs = await verifyChains(silo.database.statements, CREDIT_HISTORY, [
      { topic: 'repair', number: 'CR-2026-000001' },
    ]);
    expect(proofs).toEqual([{ topic: 'repair', number: 'CR-2026-000001', entries: 3, intact: true, brokenAt: null }]);
  });

  it('of a general penalty is too early up to the last day of its first three months', async () => {
    const codes: unknown[] = [];
    for (const date of ['2026-08-01', '2026-08-02', '2026-08-03']) {
      const record = await desk.store(
        penaltyRecord({ effectiveFrom: on(date), sourceRecordId: date, documentNumber: date }),
      );
      codes.push((await desk.receive(record)).refusal?.code);
    }
    expect(codes).toEqual([undefined, 'REPAIR_TOO_EARLY', 'REPAIR_TOO_EARLY']);
  });

  it.each([
    [{ correctionProof: null }, 'REPAIR_DUTY_OPEN', ['correctionProof']],
    [{ performanceProof: null }, 'REPAIR_DUTY_OPEN', ['performanceProof']],
    [{ commitment: null }, 'REPAIR_COMMITMENT_MISSING', ['commitment']],
    [{ promisesTruth: false }, 'REPAIR_COMMITMENT_MISSING', ['promisesTruth']],
    [{ acceptsLiability: false }, 'REPAIR_COMMITMENT_MISSING', ['acceptsLiability']],
    [{ otherConditions: [{ condition: '完成信用培训' }] }, 'REPAIR_CONDITION_OPEN', ['完成信用培训']],
  ])('with %j is not granted: the refusal and the application name what is missing', async (lacking, code, missing) => {
    const record = await desk.store(penaltyRecord());
    expect((await desk.receive(record, lacking)).done).toMatchObject({ openConditions: [{ code, missing }] });
    expect((await desk.answer('grantCreditRepair')).refusal).toMatchObject({ code, missing });
    expect(await seen(record, PUBLIC)).toContain(TITLE);
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-repair'`)).toBe(0);
    expect((await desk.answer('refuseCreditRepair')).done).toMatchObject({
      state: 'REFUSED',
      decisionNote: '义务已全部履行',
    });
    expect((await desk.receive(record)).done).toMatchObject({ number: 'CR-2026-000002' });
  });

  it('is asked once at a time, and of what has a severity and is on no list', async () => {
    const record = await desk.store(penaltyRecord());
    const listed = await desk.store(
      penaltyRecord({
        kind: 'SERIOUS_DISHONESTY',
        severity: 'SERIOUS',
        sourceRecordId: 'list-1',
        documentNumber: null,
      }),
    );
    await desk.receive(record);
    expect((await desk.receive(record)).refusal).toMatchObject({
      code: 'REPAIR_ALREADY_ASKED',
      number: 'CR-2026-000001',
    });
    expect((await desk.receive(listed)).refusal).toMatchObject({
      code: 'REPAIR_NOT_FOR_THIS',
      kind: 'SERIOUS_DISHONESTY',
    });
    expect(await silo.count('credit_repair')).toBe(1);
  });

  it('with bad hashes, bad words or too many conditions is refused, and nothing is stored', async () => {
    const record = await desk.store(penaltyRecord());
    const conditions = (...texts: string[]) => ({ otherConditions: texts.map((condition) => ({ condition })) });
    const bad = [
      [{ correctionProof: 'A'.repeat(64) }, 'PROOF_HASH_INVALID'],
      [{ commitment: 'abc' }, 'PROOF_HASH_INVALID'],
      [conditions('当事人电话13812345678'), 'PERSONAL_DATA_IN_TEXT'],
      [conditions('含\u0000空字符'), 'TEXT_NUL'],
      [conditions('含半个\ud83d字'), 'TEXT_LONE_SURROGATE'],
      [conditions('字'.repeat(201)), 'TEXT_TOO_LONG'],
      [conditions(...Array.from({ length: 21 }, (_, n) => `条件${n}`)), 'FILTER_LIST_TOO_LONG'],
    ] as const;
    for (const [input, code] of bad) expect((await desk.receive(record, input)).refusal?.code).toBe(code);
    expect(await silo.count('credit_repair')).toBe(0);
    expect(await silo.count('credit_event')).toBe(0);
  });

  it('of an id that is none, or of nothing there is, finds no record', async () => {
    await desk.store(penaltyRecord());
    const none = [
      'CreditRecord:999',
      'CreditRecord:0',
      'CreditRecord:1 OR 1=1',
      'MarketEntity:1',
      '',
      `CreditRecord:${'9'.repeat(20)}`,
    ];
    for (const record of none) {
      expect((await desk.receive(record)).refusal).toMatchObject({ code: 'WORK_UNKNOWN', field: 'record' });
    }
  });

  it('is taken back, and a changed version or an unknown number changes nothing', async () => {
    const record = await desk.store(penaltyRecord());
    await desk.receive(record);
    expect((await desk.answer('grantCreditRepair', { version: 2 })).refusal).toMatchObject({ code: 'WORK_CHANGED' });
    expect((await desk.answer('grantCreditRepair', { number: 'CR-2026-000009' })).refusal?.code).toBe('WORK_UNKNOWN');
    expect((await desk.answer('withdrawCreditRepair', {}, handler)).done).toMatchObject({ state: 'WITHDRAWN' });
    expect((await desk.answer('grantCreditRepair', { version: 2 })).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });
});

describe('the list of repairs', () => {
  it('is the department’s and the centre’s, filtered, and shows what is late to be shared', async () => {
    const record = await desk.store(penaltyRecord());
    await desk.receive(record, { commitment: PROOF });
    await silo.database.dataSource.query(
      `UPDATE credit_repair SET state = 'GRANTED', decided_on = '2026-10-27', share_due_on = '2026-10-30'`,
    );
    const list = async (filter: object, as = centre) => {
      const text = `query ($filter: CreditRepairFilter) { creditRepairs(filter: $filter) { totalCount edges { node { number isShareLate } } } }`;
      const { data, errors } = await silo.ask(text, { filter }, as);
      const page = data?.creditRepairs as { totalCount: number } | null | undefined;
      return errors?.[0]?.extensions.code ?? page?.totalCount;
    };
    expect(await list({ overdue: true })).toBe(1);
    expect(await list({ state: 'RECEIVED' })).toBe(0);
    expect(await list({ uscc: REPAIR_USCC, authority: 'SAMR-310115' }, head)).toBe(1);
    expect(await list({}, minhangHead)).toBe(0);
    expect(await list({}, PUBLIC)).toBe('NOT_PUBLIC');
  });

  it('has tables that are as their classes say', async () => {
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
