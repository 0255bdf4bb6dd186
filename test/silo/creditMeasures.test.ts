import { day } from '../../kernel/values/day';
import { storeCreditRecords } from '../../subgraphs/credit';
import { endMeasuresOver } from '../../subgraphs/credit/store/lists/endMeasures';
import { liftMeasuresOf } from '../../subgraphs/credit/store/lists/liftMeasures';
import { keepLists } from '../../subgraphs/credit/store/lists/listJobs';
import { LIST_TODAY, LIST_USCC, listDesk, listPeople, openLists, penaltyRecord } from '../support/credit/listDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { handler, head, emergencyHandler, minhangHandler, auditor, both } = listPeople;
let silo: OpenSilo;
let record: string;
beforeEach(async () => {
  silo = await openLists();
  record = await desk.record();
});
afterEach(() => silo.close());
const desk = listDesk(() => silo);

const ONE = `{ creditMeasure(number: "JM-2026-000001") {
  number version state record reasons proportion decisionReason feedbackNote liftReason stoppedOn } }`;
const measure = async (viewer = handler) => (await silo.ask(ONE, {}, viewer)).data?.creditMeasure;

const APPLIED = `query ($u: USCC!) { marketEntity(uscc: $u) { creditMeasures {
  number kind measure { code } executor { code } from until } } }`;
const applied = async (viewer = OFFICIAL) => silo.ask(APPLIED, { u: LIST_USCC }, viewer);

/** Proposes and approves the sanction of the tests. */
async function applySanction(more: object = {}): Promise<void> {
  expect((await desk.proposeMeasure({ record, ...more })).refusal).toBeUndefined();
  expect((await desk.decideMeasure()).done).toMatchObject({ state: 'IN_FORCE' });
}

describe('CR-5, CR-6: a sanction', () => {
  it.each(['ORDER_AROUND', 'GREEN_CHANNEL', ''])(
    'that the national list does not have is refused: %j',
    async (code) => {
      const { refusal } = await desk.proposeMeasure({ record, measure: code });
      expect(refusal).toMatchObject({ code: 'MEASURE_NOT_IN_LIST', received: code });
      expect(refusal?.possible).toContain('KEY_SUPERVISION');
      expect(await silo.count('credit_measure')).toBe(0);
    },
  );

  it('is listed with the edition, and every item of it is told as not verified', async () => {
    const text = `{ punitiveMeasureList { items verified } creditMeasureItems { kind group verified edition } }`;
    const { data } = await silo.ask(text, {}, PUBLIC);
    expect(data).toMatchObject({ punitiveMeasureList: { items: 14, verified: false } });
    const items = (data as { creditMeasureItems: { verified: boolean }[] }).creditMeasureItems;
    expect(items).toHaveLength(15);
    expect(items.some(({ verified }) => verified)).toBe(false);
    const before = await silo.ask('{ creditMeasureItems(on: "2021-12-15") { kind } }', {}, PUBLIC);
    expect(before.data).toEqual({ creditMeasureItems: Array(4).fill({ kind: 'REWARD' }) });
  });

  it('is proposed, told, decided, applied with feedback in time, and seen by departments on the entity', async () => {
    await applySanction();
    const { data } = await applied();
    expect(data).toMatchObject({
      marketEntity: { creditMeasures: [{ measure: { code: 'KEY_SUPERVISION' }, executor: { code: 'EMERGENCY' } }] },
    });
    const { done } = await desk.answer();
    expect(done).toMatchObject({ feedback: 'APPLIED', feedbackOn: '2026-11-02' });
    expect(done.clocks).toMatchObject([
      { kind: 'FEEDBACK', dueOn: '2026-11-16', isOverdue: false, basis: { verified: false } },
    ]);
  });

  it('is not shown to the public on the entity', async () => {
    await applySanction();
    const { data, errors } = await applied(PUBLIC);
    expect(data).toEqual({ marketEntity: { creditMeasures: null } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('is not applied before its reasons were told', async () => {
    await desk.proposeMeasure({ record });
    for (const toldOn of [null, '2026-11-03', '2026-11-01']) {
      expect((await desk.decideMeasure({ toldOn })).refusal).toMatchObject({ code: 'MEASURE_REASONS_NOT_TOLD' });
    }
    expect(await measure()).toMatchObject({ state: 'PROPOSED', version: 1 });
  });

  it('takes away rights only on serious dishonesty and with the law that says so', async () => {
    const harsh = { measure: 'MARKET_ACCESS', legalBasis: '食品安全法 第一百三十五条' };
    const general = await desk.record({ severity: 'GENERAL', sourceRecordId: 'g' });
    expect((await desk.proposeMeasure({ ...harsh, record: general, until: '2027-10-20' })).refusal).toMatchObject({
      code: 'MEASURE_DISPROPORTIONATE',
      severity: 'GENERAL',
    });
    expect((await desk.proposeMeasure({ ...harsh, record, legalBasis: null })).refusal).toMatchObject({
      code: 'MEASURE_DISPROPORTIONATE',
    });
    expect((await desk.proposeMeasure({ ...harsh, record })).done).toMatchObject({ state: 'PROPOSED' });
  });

  it('rests on dishonest information of the entity that the department established and that stands', async () => {
    const records = await Promise.all([
      desk.record({ severity: 'MINOR', publicationState: 'NOT_PUBLISHED', sourceRecordId: 'minor' }),
      'CreditRecord:999999',
      'CreditRecord:1; DROP TABLE credit_record',
      'LE-2026-000001',
    ]);
    for (const one of records) {
      expect((await desk.proposeMeasure({ record: one })).refusal).toMatchObject({ code: 'MEASURE_BASIS_UNFIT' });
    }
    const foreign = await desk.record({ sourceDepartment: 'EMERGENCY', sourceRecordId: 'e' });
    expect((await desk.proposeMeasure({ record: foreign })).refusal).toMatchObject({ code: 'MEASURE_BASIS_UNFIT' });
    expect(await silo.count('credit_measure')).toBe(0);
  });

  it.each([
    ['begins in the past', { from: '2026-11-01' }],
    ['ends before it begins', { from: '2026-11-05', until: '2026-11-04' }],
    ['outlasts its record', { until: '2029-10-21' }],
  ])('whose term %s is refused', async (_, term) => {
    expect((await desk.proposeMeasure({ record, ...term })).refusal).toMatchObject({ code: 'MEASURE_TERM_UNFIT' });
    expect(await silo.count('credit_measure')).toBe(0);
  });

  it('may last as long as its record', async () => {
    expect((await desk.proposeMeasure({ record, until: '2029-10-20' })).done).toMatchObject({ until: '2029-10-20' });
  });

  it('is applied once by one department on one record', async () => {
    await desk.proposeMeasure({ record });
    expect((await desk.proposeMeasure({ record })).refusal).toMatchObject({ code: 'MEASURE_TWICE' });
    expect((await desk.proposeMeasure({ record, executor: 'FIRE' })).done).toMatchObject({ number: 'JM-2026-000002' });
  });

  it('is decided by nobody who proposed it', async () => {
    await desk.proposeMeasure({ record }, both);
    expect((await desk.decideMeasure({}, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
  });

  it('that is refused is neither applied nor answered', async () => {
    await desk.proposeMeasure({ record });
    expect((await desk.decideMeasure({ approve: false, toldOn: null })).done).toMatchObject({ state: 'REFUSED' });
    expect((await desk.answer()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect((await applied()).data).toEqual({ marketEntity: { creditMeasures: [] } });
  });
});

describe('沪府发〔2020〕7号（七）: a reward', () => {
  it('rests on trustworthy information and on no dishonest one', async () => {
    const reward = { kind: 'REWARD', measure: 'GREEN_CHANNEL' };
    expect((await desk.proposeMeasure({ ...reward, record })).refusal).toMatchObject({ code: 'MEASURE_BASIS_UNFIT' });
    const honour = await desk.record({ kind: 'HONOUR', severity: null, sourceRecordId: 'h', title: '守信企业' });
    expect((await desk.proposeMeasure({ ...reward, record: honour })).done).toMatchObject({ kind: 'REWARD' });
    expect((await desk.decideMeasure({ toldOn: null })).done).toMatchObject({ state: 'IN_FORCE' });
  });
});

describe('CR-25, 信用修复管理办法 3: what rests on a record that is sealed', () => {
  const seal = (publicationState: 'REPAIRED' | 'REVOKED') =>
    storeCreditRecords(silo.database, [penaltyRecord({ publicationState })], LIST_TODAY);

  it.each(['REPAIRED', 'REVOKED'] as const)(
    'is lifted in the same transaction by whatever way it is %s',
    async (state) => {
      await applySanction();
      await seal(state);
      expect(await measure()).toMatchObject({ state: 'LIFTED', liftReason: 'RECORD_SEALED' });
      expect((await applied()).data).toEqual({ marketEntity: { creditMeasures: [] } });
      const [event] = await silo.database.dataSource.query(`SELECT actor FROM credit_event WHERE kind = 'LIFTED'`);
      expect(event).toEqual({ actor: 'hub' });
    },
  );

  it('tells proposer and executor what is to be stopped and no ground, and nobody anything once it has stopped', async () => {
    await applySanction();
    await desk.answer();
    await seal('REPAIRED');
    const bare = { record: null, reasons: null, proportion: null, decisionReason: null, feedbackNote: null };
    for (const viewer of [handler, emergencyHandler])
      expect(await measure(viewer)).toMatchObject({ state: 'LIFTED', ...bare });
    expect(await measure(auditor)).toMatchObject({ reasons: '因严重违法被吊销许可证件', record });
    expect((await desk.stop({ version: 4 })).done).toMatchObject({ stoppedOn: '2026-11-02', reasons: null });
    for (const viewer of [handler, emergencyHandler]) expect(await measure(viewer)).toBeNull();
    const { data } = await silo.ask('{ creditMeasures { totalCount } }', {}, handler);
    expect(data).toEqual({ creditMeasures: { totalCount: 0 } });
    expect(await measure(auditor)).toMatchObject({ state: 'LIFTED', stoppedOn: '2026-11-02' });
  });

  it('is lifted by who repairs it, under his name, and doing it twice changes nothing', async () => {
    await applySanction();
    await desk.proposeMeasure({ record, executor: 'FIRE' });
    const key = { sourceDepartment: 'SAMR-310115', sourceRecordId: '沪市监浦处〔2026〕17号' };
    const lift = () =>
      silo.database.transaction((client) => liftMeasuresOf(client, key, { actor: head, today: LIST_TODAY }));
    expect(await lift()).toEqual(['JM-2026-000001', 'JM-2026-000002']);
    expect(await lift()).toEqual([]);
    const events = await silo.database.dataSource.query(`SELECT number, actor FROM credit_event WHERE kind = 'LIFTED'`);
    expect(events.map(({ actor }: { actor: string }) => actor)).toEqual(['head-pudong', 'head-pudong']);
  });

  it('is not lifted when the transaction that seals it comes to nothing', async () => {
    await applySanction();
    const sealing = silo.database.transaction(async (client) => {
      await liftMeasuresOf(
        client,
        { sourceDepartment: 'SAMR-310115', sourceRecordId: '沪市监浦处〔2026〕17号' },
        { actor: head, today: LIST_TODAY },
      );
      throw new Error('not repaired');
    });
    await expect(sealing).rejects.toThrow('not repaired');
    expect(await measure()).toMatchObject({ state: 'IN_FORCE', reasons: '因严重违法被吊销许可证件' });
  });

  it('ends the entry of a list too, when it is the record of one', async () => {
    await desk.propose();
    await desk.decide();
    await storeCreditRecords(
      silo.database,
      [
        penaltyRecord({
          kind: 'ABNORMAL_OPERATION',
          sourceRecordId: 'LE-2026-000001',
          publicationState: 'REPAIRED',
          observedAt: '2026-11-02T09:00:00+08:00',
        }),
      ],
      LIST_TODAY,
    );
    const [entry] = await silo.database.dataSource.query('SELECT state, removal_ground, sealed FROM list_entry');
    expect(entry).toEqual({ state: 'REMOVED', removal_ground: 'RECORD_SEALED', sealed: true });
  });

  it('bears no measure any more: one that waits for its decision is lifted, a new one refused', async () => {
    await desk.proposeMeasure({ record });
    await seal('REVOKED');
    expect((await desk.decideMeasure({ version: 2 })).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
      state: 'LIFTED',
    });
    expect((await desk.proposeMeasure({ record, executor: 'FIRE' })).refusal).toMatchObject({
      code: 'MEASURE_BASIS_UNFIT',
    });
  });
});

describe('the end of a measure', () => {
  it('comes with the end of the entry that it rests on', async () => {
    await desk.propose();
    await desk.decide();
    const [{ id }] = await silo.database.dataSource.query(
      `SELECT id FROM credit_record WHERE kind = 'ABNORMAL_OPERATION'`,
    );
    await applySanction({ record: `CreditRecord:${id}` });
    await desk.apply();
    await desk.remove();
    const rows = await silo.database.dataSource.query('SELECT state, lift_reason, sealed FROM credit_measure');
    expect(rows).toEqual([{ state: 'LIFTED', lift_reason: 'RECORD_SEALED', sealed: true }]);
  });

  it('comes by itself the day after its last, once, and the executor confirms that it stopped', async () => {
    await applySanction();
    expect(await endMeasuresOver(silo.database, day('2027-11-01'))).toBe(0);
    expect(await endMeasuresOver(silo.database, day('2027-11-02'))).toBe(1);
    await keepLists(silo.database, day('2027-11-02'));
    expect(await measure()).toMatchObject({ state: 'ENDED', version: 3, stoppedOn: null });
    expect((await desk.stop()).done).toMatchObject({ state: 'ENDED', stoppedOn: '2026-11-02' });
  });

  it('comes by the decision of the head, with three working days for the executor to confirm it', async () => {
    await applySanction();
    const { done } = await desk.lift();
    expect(done).toMatchObject({ state: 'LIFTED', liftReason: 'DECIDED' });
    expect(done.clocks).toMatchObject([{ kind: 'FEEDBACK' }, { kind: 'STOP', dueOn: '2026-11-05' }]);
    expect((await desk.lift({ version: 3 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is overdue the day after the last day of the feedback, not on it', async () => {
    await applySanction();
    const overdue = async (decidedOn: string, due: string) => {
      await silo.database.dataSource.query('UPDATE credit_measure SET decided_on = $1, feedback_due_on = $2', [
        decidedOn,
        due,
      ]);
      const { data } = await silo.ask('{ creditMeasures(filter: { overdue: true }) { totalCount } }', {}, handler);
      return (data as { creditMeasures: { totalCount: number } }).creditMeasures.totalCount;
    };
    expect(await overdue('2026-10-19', '2026-11-02')).toBe(0);
    expect(await overdue('2026-10-16', '2026-10-30')).toBe(1);
  });

  it('gets a last day that was not known once the holidays of its year are', async () => {
    await applySanction();
    await silo.database.dataSource.query('UPDATE credit_measure SET feedback_due_on = NULL');
    await keepLists(silo.database, LIST_TODAY);
    const [row] = await silo.database.dataSource.query('SELECT feedback_due_on::text AS due FROM credit_measure');
    expect(row).toEqual({ due: '2026-11-16' });
  });

  it('is told to no other district', async () => {
    await applySanction();
    expect(await measure(minhangHandler)).toBeNull();
    expect((await desk.answer({}, minhangHandler)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});
