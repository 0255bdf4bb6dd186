import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { storeCreditRecords } from '../../subgraphs/credit';
import { fillRepairDues } from '../../subgraphs/credit/store/repair/repairJobs';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import {
  on,
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  REPAIR_USCC,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { head, centre, handler } = repairPeople;

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
let record: string;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
  record = await desk.store(penaltyRecord());
});
afterEach(() => silo.close());

const RECORDS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  creditRecords(first: 10) { edges { node { title severity publicationState effectiveTo } } } } } }`;
async function shown(as = PUBLIC): Promise<Record<string, unknown>[]> {
  const { data } = await silo.ask(RECORDS, { of: [{ __typename: 'MarketEntity', uscc: REPAIR_USCC }] }, as);
  const [entity] = (data?._entities ?? []) as { creditRecords: { edges: { node: Record<string, unknown> }[] } }[];
  return (entity?.creditRecords.edges ?? []).map(({ node }) => node);
}

const NOTE = { note: '经核实' };
const mark = (version = 1, as = centre) => desk.step('markCreditObjection', version, as);
const forward = (version = 2) => desk.step('forwardCreditObjection', version);
const answer = (more: object, version = 3, as = head) =>
  desk.step('answerCreditObjection', version, as, { ...NOTE, ...more });
const decide = (outcome: string, version: number, as: Viewer = centre) =>
  desk.step('decideCreditObjection', version, as, { ...NOTE, outcome });
const otherCentre: Viewer = { ...centre, subject: 'other-centre' };

describe('上海市社会信用条例 36: an objection', () => {
  it('is marked beside the record for everybody, and the mark goes when it is upheld', async () => {
    expect((await desk.raise(record)).done).toMatchObject({
      number: 'OB-2026-000001',
      state: 'RAISED',
      dueOn: '2026-11-03',
      clocks: [
        { kind: 'MARK', dueOn: '2026-11-03', doneOn: null, basis: { article: '36', verified: true } },
        { kind: 'DECIDE', dueOn: '2026-11-09' },
      ],
    });
    expect(await shown()).toMatchObject([{ publicationState: 'PUBLISHED' }]);
    expect((await mark()).done).toMatchObject({ state: 'MARKED', dueOn: '2026-11-09' });
    expect(await shown()).toMatchObject([{ publicationState: 'OBJECTED' }]);
    expect((await decide('UPHELD', 2)).done).toMatchObject({ state: 'UPHELD', outcome: 'UPHELD', dueOn: null });
    expect(await shown()).toMatchObject([{ publicationState: 'PUBLISHED' }]);
    const proofs = await verifyChains(silo.database.statements, CREDIT_HISTORY, [
      { topic: 'objection', number: 'OB-2026-000001' },
    ]);
    expect(proofs).toMatchObject([{ entries: 3, intact: true }]);
  });

  it('keeps its mark against a later word of the supplier', async () => {
    await desk.raise(record);
    await mark();
    await storeCreditRecords(
      silo.database,
      [penaltyRecord({ observedAt: '2026-11-03T09:00:00+08:00', title: '新标题' })],
      REPAIR_TODAY,
    );
    expect(await shown()).toMatchObject([{ publicationState: 'OBJECTED', title: '新标题' }]);
  });

  it('is forwarded, and corrected as its department answers', async () => {
    await desk.raise(record);
    await mark();
    expect((await forward()).done).toMatchObject({ state: 'FORWARDED', dueOn: '2026-11-09' });
    const correction = { title: '更正后的标题', severity: 'MINOR', effectiveTo: '2026-10-01' };
    expect((await answer({ outcome: 'CORRECTED', correction })).done).toMatchObject({
      state: 'ANSWERED',
      answer: 'CORRECTED',
    });
    expect(await shown()).toMatchObject([{ publicationState: 'OBJECTED', severity: 'GENERAL' }]);
    expect((await decide('UPHELD', 4)).refusal).toMatchObject({
      code: 'OBJECTION_ANSWER_STANDS',
      answered: 'CORRECTED',
    });
    expect((await decide('CORRECTED', 4)).done).toMatchObject({ state: 'CORRECTED' });
    expect(await shown(OFFICIAL)).toMatchObject([
      { title: '更正后的标题', severity: 'MINOR', effectiveTo: '2026-10-01' },
    ]);
  });

  it.each(['CORRECTED', 'ACT_REVOKED', 'ALREADY_REPAIRED'])(
    'that the centre verifies itself is not found %s: that is its department’s',
    async (outcome) => {
      await desk.raise(record);
      await mark();
      expect((await decide(outcome, 2)).refusal).toMatchObject({ code: 'OBJECTION_NOT_ANSWERED', field: 'outcome' });
      expect(await desk.row('credit_record')).toMatchObject({ publication_state: 'OBJECTED' });
    },
  );

  it('that the centre received is not decided by the same person without an answer', async () => {
    await desk.raise(record, '与事实不符', centre);
    await mark();
    expect((await decide('UPHELD', 2)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES', subject: 'centre' });
    expect((await decide('UPHELD', 2, otherCentre)).done).toMatchObject({ state: 'UPHELD' });
  });

  it('is never answered by who received it', async () => {
    const both: Viewer = { ...head, subject: 'both', roles: ['credit-handler', 'credit-head'] };
    await desk.raise(record, '与事实不符', both);
    await mark();
    await forward();
    const found = { outcome: 'ACT_REVOKED' };
    expect((await answer(found, 3, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES', subject: 'both' });
    expect((await answer(found)).done).toMatchObject({ state: 'ANSWERED' });
  });

  const correct = async (correction: object) => {
    await desk.raise(record);
    await mark();
    await forward();
    expect((await answer({ outcome: 'CORRECTED', correction })).refusal).toBeUndefined();
    expect((await decide('CORRECTED', 4)).done).toMatchObject({ state: 'CORRECTED' });
  };

  it.each([
    [{ severity: 'SERIOUS' }, '2029-07-20'],
    [{ effectiveFrom: '2026-06-20' }, '2027-06-20'],
    [{ title: '更正后的标题' }, '2027-07-20'],
  ])('corrected in %j has its last day of publication reckoned anew', async (correction, last) => {
    await correct(correction);
    expect(await desk.row('credit_record')).toMatchObject({ publication_ends_on: last });
  });

  it('leaves an earlier last day that its supplier set', async () => {
    const set = { publicationEndsOn: on('2026-12-01'), sourceRecordId: 'set', documentNumber: '沪市监浦处〔2026〕9号' };
    record = await desk.store(penaltyRecord(set));
    await correct({ severity: 'SERIOUS' });
    const where = `source_record_id = 'set'`;
    expect(await desk.row('credit_record', where)).toMatchObject({ publication_ends_on: '2026-12-01' });
  });

  it('corrected stays so against a later word of the supplier, but for the end of the act', async () => {
    await correct({ title: '更正后的标题', severity: 'SERIOUS', effectiveTo: '2026-10-01' });
    const later = { observedAt: '2026-11-03T09:00:00+08:00', effectiveTo: on('2026-10-15') };
    await storeCreditRecords(silo.database, [penaltyRecord(later)], REPAIR_TODAY);
    const kept = { title: '更正后的标题', severity: 'SERIOUS', publication_ends_on: '2029-07-20' };
    expect(await desk.row('credit_record')).toMatchObject({ ...kept, effective_to: '2026-10-15' });
  });

  it('with a correction that corrects nothing, or ends before it begins, is not answered', async () => {
    await desk.raise(record);
    await mark();
    await forward();
    const refused = async (more: object) => (await answer(more)).refusal?.code;
    expect(await refused({ outcome: 'CORRECTED' })).toBe('CORRECTION_EMPTY');
    expect(await refused({ outcome: 'CORRECTED', correction: { title: null } })).toBe('CORRECTION_EMPTY');
    expect(await refused({ outcome: 'UPHELD', correction: { title: '标题' } })).toBe('CORRECTION_EMPTY');
    expect(await refused({ outcome: 'CORRECTED', correction: { effectiveTo: '2026-07-19' } })).toBe(
      'CORRECTION_DAYS_UNFIT',
    );
    for (const effectiveFrom of ['2026-11-03', '9999-06-01'])
      expect(await refused({ outcome: 'CORRECTED', correction: { effectiveFrom } })).toBe('CORRECTION_DAYS_UNFIT');
    expect(await refused({ outcome: 'CORRECTED', correction: { title: '字'.repeat(501) } })).toBe('TEXT_TOO_LONG');
    expect(await refused({ outcome: 'CORRECTED', correction: { effectiveFrom: '2026-02-30' } })).toBeDefined();
    expect(await silo.count(`credit_objection WHERE state = 'FORWARDED' AND answer IS NULL`)).toBe(1);
  });

  it.each([
    ['ACT_REVOKED', 'REVOKED', 1],
    ['ALREADY_REPAIRED', 'REPAIRED', 1],
  ] as const)('that finds %s deletes within three working days: the record is sealed', async (outcome, state, told) => {
    await desk.raise(record);
    await mark();
    await forward();
    expect((await answer({ outcome })).done).toMatchObject({ state: 'ANSWERED', dueOn: '2026-11-09' });
    expect((await decide(outcome, 4)).done).toMatchObject({ state: 'DELETING', dueOn: '2026-11-05' });
    expect(await shown()).toMatchObject([{ publicationState: 'OBJECTED' }]);
    expect((await desk.step('deleteObjectedCreditRecord', 5)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    const { done } = await desk.step('deleteObjectedCreditRecord', 5, otherCentre);
    expect(done).toMatchObject({ state: 'DELETED', record: null, ground: null, decisionNote: null });
    expect(await shown(OFFICIAL)).toEqual([]);
    expect(await desk.row('credit_record')).toMatchObject({ publication_state: state });
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-repair'`)).toBe(told);
  });

  it('is raised once at a time, taken back with its mark, and raised anew', async () => {
    await desk.raise(record);
    expect((await desk.raise(record)).refusal).toMatchObject({
      code: 'CREDIT_OBJECTION_ALREADY_OPEN',
      number: 'OB-2026-000001',
    });
    await mark(1, handler);
    expect((await desk.step('withdrawCreditObjection', 2, handler, { note: '当事人撤回' })).done).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await shown()).toMatchObject([{ publicationState: 'PUBLISHED' }]);
    expect((await desk.raise(record)).done).toMatchObject({ number: 'OB-2026-000002' });
  });

  it('marks nothing that is not published, and is marked no second time', async () => {
    const kept = await desk.store(
      penaltyRecord({ publicationState: 'NOT_PUBLISHED', sourceRecordId: 'kept', documentNumber: null }),
    );
    await desk.raise(kept);
    expect((await mark()).done).toMatchObject({ state: 'MARKED' });
    expect((await mark(2)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', act: 'MARK' });
    expect(await desk.row('credit_record', `source_record_id = 'kept'`)).toMatchObject({
      publication_state: 'NOT_PUBLISHED',
    });
  });

  it('with bad words is refused, and nothing is stored', async () => {
    const bad = [
      ['', 'TEXT_EMPTY'],
      ['  ', 'TEXT_EMPTY'],
      ['联系人手机13812345678', 'PERSONAL_DATA_IN_TEXT'],
      ['含\u0000空字符', 'TEXT_NUL'],
      ['字'.repeat(1_001), 'TEXT_TOO_LONG'],
    ] as const;
    for (const [ground, code] of bad)
      expect((await desk.raise(record, ground)).refusal).toMatchObject({ code, field: 'ground' });
    expect(await silo.count('credit_objection')).toBe(0);
  });
});

describe('上海市社会信用条例 36: the list of objections', () => {
  it('shows what is late, once the day after the last has come', async () => {
    await desk.raise(record);
    const late = async () => {
      const text = `query { creditObjections(filter: { overdue: true }) { totalCount edges { node { clocks { kind isLate } } } } }`;
      return (await silo.ask(text, {}, centre)).data?.creditObjections;
    };
    expect(await late()).toMatchObject({ totalCount: 0 });
    await silo.database.dataSource.query(
      `UPDATE credit_objection SET received_on = '2026-10-29', due_on = '2026-10-30'`,
    );
    expect(await late()).toMatchObject({
      totalCount: 1,
      edges: [{ node: { clocks: [{ kind: 'MARK', isLate: true }, { isLate: false }] } }],
    });
  });

  it('has a last day filled in that was not known, once, and no other touched', async () => {
    await desk.raise(record);
    await silo.database.dataSource.query('UPDATE credit_objection SET due_on = NULL');
    await fillRepairDues(silo.database);
    await fillRepairDues(silo.database);
    expect(await desk.row('credit_objection')).toMatchObject({ due_on: '2026-11-03', version: 1 });
  });
});
