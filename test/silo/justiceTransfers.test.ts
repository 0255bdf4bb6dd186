import type { Viewer } from '../../kernel/service/silo';
import { readingFrom } from '../../kernel/service/work/queryable';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { enforcement } from '../../subgraphs/enforcement';
import { findCaseFile } from '../../subgraphs/enforcement/store/cases/caseRows';
import { transferBars } from '../../subgraphs/enforcement/store/transfers/openTransfers';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { byOfficer, investigatedCase, taken as takeSteps, verifyingCase } from '../support/enforcement/caseOfDesk';
import {
  copied,
  hashOf,
  justiceActs,
  leadActs,
  PIECE,
  people,
  referralActs,
} from '../support/enforcement/transferDesk';
import { at } from '../support/inspection/visitDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { pudong, pudong2, head, minhang, police, office, city } = people;
const APPROVED_AT = '2026-11-01T20:00:00Z';

let silo: OpenSilo;
let caseFile: string;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  caseFile = await investigatedCase(silo.database);
});
afterEach(() => silo.close());

const acts = justiceActs(() => silo);
const report = (change: object = {}) => ({
  caseFile,
  toAuthority: 'PUBLIC_SECURITY-310115',
  standard: 'UNSAFE_FOOD',
  amount: '20000000',
  suspicion: '销售不符合安全标准的食品，货值二十万元以上',
  evidence: [PIECE],
  team: ['case-pudong', 'case-pudong-2'],
  ...change,
});
const doc = (n: number) => `沪公浦受案字〔2026〕${n}号`;

type Row = Record<string, unknown> | null;
const stageOf = async () => (await findCaseFile(readingFrom(silo.database.statements), caseFile))?.stage;
const proposed = async (change: object = {}): Promise<Row> => (await acts.propose(report(change), pudong)).done;
const approve = (row: Row, change: object = {}) =>
  acts.decide({ ...at(row), approved: true, decidedAt: APPROVED_AT, ...change }, head);
/** Dates back the report, so that it can be signed the day before. */
const reportedOn = (on: string) => silo.database.dataSource.query(`UPDATE justice_transfer SET proposed_on = '${on}'`);

async function approved(): Promise<Row> {
  const row = await proposed();
  await reportedOn('2026-11-01');
  return (await approve(row)).done;
}
const send = (row: Row, sentAt = '2026-11-02T01:00:00Z', as: Viewer = pudong) =>
  acts.send({ ...at(row), sentAt, letterSha256: hashOf('d') }, as);
const sent = async (): Promise<Row> => (await send(await approved())).done;
const receive = (row: Row, as: Viewer = police) =>
  acts.receive({ ...at(row), receiptNumber: doc(1), receivedOn: '2026-11-02' }, as);
const received = async (): Promise<Row> => (await receive(await sent())).done;
const answer = (row: Row, filed: boolean) =>
  acts.answer(
    { ...at(row), filed, answeredOn: '2026-11-02', documentNumber: doc(2), ...(!filed && { reason: '没有犯罪事实' }) },
    police,
  );
const bounce = (row: Row, change: object = {}, as: Viewer = police) =>
  acts.giveBack({ ...at(row), by: 'POLICE', code: 'NO_CRIME', reason: '没有犯罪事实', ...change }, as);

describe('行政处罚法 27 (EN-4, EN-4a): a case that is transferred to the police', () => {
  it('goes from report to receipt, filing, evidence and end, each with its own clock and an unverified basis', async () => {
    const row = await proposed();
    expect(row).toMatchObject({ state: 'PROPOSED', dueOn: '2026-11-05', standard: { verified: false } });
    expect(row?.dueBasis).toMatchObject({
      id: 'JUSTICE_DECIDED_WITHIN',
      value: 3,
      unit: 'CALENDAR_DAY',
      verified: false,
    });
    await reportedOn('2026-11-01');
    const { done: signed } = await approve(row);
    expect(signed).toMatchObject({ state: 'APPROVED', sendDueAt: '2026-11-02T20:00:00Z', dueOn: '2026-11-03' });
    expect(signed?.dueBasis).toMatchObject({ id: 'JUSTICE_SENT_WITHIN', value: 24, unit: 'HOUR' });
    expect(await stageOf()).toBe('INVESTIGATING');
    const { done: gone } = await send(signed);
    expect([gone?.state, gone?.sentLate, await stageOf()]).toEqual(['SENT', false, 'TRANSFERRED_CRIMINAL']);
    const { done: taken } = await receive(gone);
    expect(taken).toMatchObject({ state: 'RECEIVED', receiptNumber: doc(1), dueOn: '2026-11-05' });
    const { done: filed } = await answer(taken, true);
    expect(filed).toMatchObject({ state: 'FILED', dueOn: '2026-11-05', answerDocument: doc(2) });
    const handing = { ...at(filed), evidence: [PIECE.sha256], handedOverOn: '2026-11-02' };
    const { done: over } = await acts.handOver(handing, pudong);
    expect(over).toMatchObject({ state: 'HANDED_OVER', dueOn: null, dueBasis: null });
    expect((await acts.close({ ...at(over), note: '法院已判决' }, pudong)).done).toMatchObject({ state: 'CLOSED' });
  });

  it('cannot be closed without the receipt of the police, in no state before it', async () => {
    const closing = async (row: Row) => (await acts.close({ ...at(row), note: '办结' }, pudong)).refusal;
    const missing = { code: 'JUSTICE_RECEIPT_MISSING' };
    const row = await proposed();
    expect(await closing(row)).toMatchObject(missing);
    await reportedOn('2026-11-01');
    const { done: signed } = await approve(row);
    expect(await closing(signed)).toMatchObject(missing);
    const { done: gone } = await send(signed);
    expect(await closing(gone)).toMatchObject(missing);
    const { done: taken } = await receive(gone);
    expect(await closing(taken)).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['HANDED_OVER'] });
  });

  it('bounces with its reason, and the case is investigated again and may be transferred anew', async () => {
    const { done } = await bounce(await received());
    expect(done).toMatchObject({
      state: 'RETURNED',
      returnedBy: 'POLICE',
      returnCode: 'NO_CRIME',
      endedOn: '2026-11-02',
    });
    expect(await stageOf()).toBe('INVESTIGATING');
    expect((await transferBars(readingFrom(silo.database.statements), caseFile)).lawful).toBe(true);
    expect(await proposed()).toMatchObject({ state: 'PROPOSED' });
  });

  it('comes back from a court by its document, which the department enters', async () => {
    const { done: filed } = await answer(await received(), true);
    const acquitted = { by: 'COURT', code: 'ACQUITTED', documentNumber: '（2026）沪0115刑初8号' };
    expect((await bounce(filed, acquitted, police)).refusal).toMatchObject({ code: 'DOCUMENT_NUMBER_UNFIT' });
    const fit = { ...acquitted, documentNumber: '沪浦刑初〔2026〕8号' };
    expect((await bounce(filed, fit, police)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const without = { by: 'COURT', code: 'ACQUITTED' };
    expect((await bounce(filed, without, pudong)).refusal).toMatchObject({ code: 'JUSTICE_BOUNCE_UNFIT' });
    expect((await bounce(filed, { ...fit, code: 'NOT_PROSECUTED' }, pudong)).refusal).toMatchObject({
      code: 'JUSTICE_BOUNCE_UNFIT',
    });
    expect((await bounce(filed, fit, pudong)).done).toMatchObject({ state: 'RETURNED', returnedBy: 'COURT' });
    expect(await stageOf()).toBe('INVESTIGATING');
  });

  it('can be objected to once where the police file no case, within three working days', async () => {
    const { done: refused } = await answer(await received(), false);
    expect(refused).toMatchObject({ state: 'NOT_FILED', dueOn: '2026-11-05' });
    expect(refused?.dueBasis).toMatchObject({ id: 'JUSTICE_OBJECTED_WITHIN', unit: 'WORKING_DAY', verified: false });
    const { done: objected } = await acts.object({ ...at(refused), reason: '货值已达标准' }, pudong);
    expect(objected).toMatchObject({ state: 'OBJECTED', objectedOn: '2026-11-02' });
    const { done: again } = await answer(objected, false);
    expect((await acts.object({ ...at(again), reason: '货值已达标准' }, pudong)).refusal).toMatchObject({
      code: 'JUSTICE_OBJECTION_LATE',
    });
    expect((await bounce(again, {}, pudong)).done).toMatchObject({ state: 'RETURNED' });
    expect(await stageOf()).toBe('INVESTIGATING');
  });

  it('is not handed over in part: every piece of the list is named', async () => {
    const { done: filed } = await answer(await received(), true);
    const handing = { ...at(filed), evidence: [hashOf('b')], handedOverOn: '2026-11-02' };
    expect((await acts.handOver(handing, pudong)).refusal).toMatchObject({
      code: 'JUSTICE_EVIDENCE_INCOMPLETE',
      missing: [PIECE.sha256],
    });
  });

  it('bars a decision while it is open, and a second transfer', async () => {
    const row = await proposed();
    const bars = await transferBars(readingFrom(silo.database.statements), caseFile);
    expect(bars).toMatchObject({ code: 'PENALTY_IN_PLACE_OF_CRIME', facts: { transfer: row?.number } });
    expect((await acts.propose(report(), pudong)).refusal).toMatchObject({ code: 'JUSTICE_TRANSFER_OPEN' });
    await acts.decide({ ...at(row), approved: false, decidedAt: '2026-11-02T01:00:00Z', reason: '尚需补查' }, head);
    expect(await silo.count(`justice_transfer WHERE state = 'DECLINED'`)).toBe(1);
    expect((await transferBars(readingFrom(silo.database.statements), caseFile)).lawful).toBe(true);
  });

  it('has a history of its own, chained and within its case', async () => {
    const { done } = await bounce(await received());
    const things = [
      { topic: 'transfer', number: String(done?.number) },
      { topic: 'case', number: caseFile },
    ];
    const proofs = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, things);
    expect(proofs.map(({ intact }) => intact)).toEqual([true, true]);
    const rows = await silo.database.dataSource.query(
      `SELECT kind, case_number FROM enforcement_event WHERE topic = 'transfer' ORDER BY sequence`,
    );
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PROPOSED',
      'APPROVED',
      'SENT',
      'RECEIVED',
      'RETURNED',
    ]);
    expect(new Set(rows.map((row: { case_number: string }) => row.case_number)).size).toBe(1);
  });
});

describe('EN-4a: the clocks of a transfer', () => {
  it('are kept in the very hour: sent within 24 hours of the approval, or marked late and listed', async () => {
    const row = await approved();
    expect((await send(row, '2026-11-01T19:59:59Z')).refusal).toMatchObject({ code: 'TRANSFER_DAY_UNFIT' });
    await silo.database.dataSource.query(
      `UPDATE justice_transfer SET approved_at = '2026-11-01T00:59:59Z', send_due_at = '2026-11-02T00:59:59Z'`,
    );
    expect((await send(row)).done).toMatchObject({ state: 'SENT', sentLate: true });
    const text = '{ justiceTransfers(filter: { overdue: true }) { totalCount } }';
    expect((await silo.ask(text, {}, office)).data).toEqual({ justiceTransfers: { totalCount: 1 } });
  });

  it('list what is overdue the day after its last day, for the department, the police and the reform office', async () => {
    await proposed();
    const overdue = async (viewer: Viewer) => {
      const text = '{ justiceTransfers(filter: { overdue: true }) { edges { node { isOverdue } } } }';
      const { data } = await silo.ask(text, {}, viewer);
      return (data as { justiceTransfers: { edges: object[] } }).justiceTransfers.edges.length;
    };
    const due = (on: string) => silo.database.dataSource.query(`UPDATE justice_transfer SET due_on = '${on}'`);
    await due('2026-11-02');
    expect(await overdue(office)).toBe(0);
    await due('2026-11-01');
    for (const viewer of [pudong, city, police, office]) expect(await overdue(viewer)).toBe(1);
    expect(await overdue(minhang)).toBe(0);
  });

  it('refuse days that cannot be right', async () => {
    const row = await received();
    const told = { ...at(row), filed: true, documentNumber: doc(2) };
    for (const answeredOn of ['2026-11-03', '2026-11-01']) {
      expect((await acts.answer({ ...told, answeredOn }, police)).refusal).toMatchObject({
        code: 'TRANSFER_DAY_UNFIT',
      });
    }
    const impossible = await acts.answer({ ...told, answeredOn: '2026-02-30' }, police);
    expect(impossible.done).toBeNull();
    expect(await silo.count(`justice_transfer WHERE state = 'RECEIVED'`)).toBe(1);
  });
});

describe('EN-4: what is transferred', () => {
  it.each([
    ['an amount below the threshold', { amount: '19999999' }, 'JUSTICE_SUSPICION_NOT_SHOWN'],
    ['no amount and no circumstance', { amount: undefined }, 'JUSTICE_SUSPICION_NOT_SHOWN'],
    ['a circumstance of another standard', { circumstance: 'POISONOUS' }, 'JUSTICE_SUSPICION_NOT_SHOWN'],
    ['an unknown standard', { standard: 'NOTHING' }, 'JUSTICE_STANDARD_UNKNOWN'],
    ['a negative amount', { amount: '-20000000' }, 'AMOUNT_UNFIT'],
    ['a fraction of a fen', { amount: '20000000.5' }, 'AMOUNT_UNFIT'],
    ['an amount beyond all bounds', { amount: '9'.repeat(30) }, 'AMOUNT_UNFIT'],
    ['one officer', { team: ['case-pudong'] }, 'JUSTICE_TEAM_UNFIT'],
    ['the same officer twice', { team: ['case-pudong', 'case-pudong'] }, 'JUSTICE_TEAM_UNFIT'],
    ['evidence without its hash', { evidence: [{ ...PIECE, sha256: 'a' }] }, 'TRANSFER_EVIDENCE_UNFIT'],
    ['another department than the police', { toAuthority: 'EMERGENCY' }, 'REFERRAL_PARTY_UNFIT'],
    ['a case that is unknown', { caseFile: 'CF-2026-999999' }, 'WORK_UNKNOWN'],
    ['a telephone in its words', { suspicion: '联系电话13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
  ])('is refused with %s, and nothing is stored', async (_, change, code) => {
    expect((await acts.propose(report(change), pudong)).refusal).toMatchObject({ code });
    expect(await silo.count('justice_transfer')).toBe(0);
  });

  it('reaches a standard by a circumstance without an amount', async () => {
    expect(await proposed({ amount: undefined, circumstance: 'FOR_CHILDREN' })).toMatchObject({ state: 'PROPOSED' });
  });

  it('is a case that was filed, in a stage that has the step', async () => {
    await proposed();
    const other = await verifyingCase(silo.database);
    expect((await acts.propose(report({ caseFile: other }), pudong)).refusal).toMatchObject({
      code: 'JUSTICE_CASE_UNFIT',
      stage: 'VERIFYING',
    });
  });

  it('is told by standards that everybody reads and that say they are unverified', async () => {
    const text = '{ justiceStandards { code offence threshold verified note circumstances { code name } } }';
    const { data } = await silo.ask(text, {}, PUBLIC);
    const standards = data?.justiceStandards as { code: string; threshold: string | null; verified: boolean }[];
    expect(standards.length).toBeGreaterThan(5);
    expect(standards.every(({ verified }) => !verified)).toBe(true);
    expect(standards.find(({ code }) => code === 'UNSAFE_FOOD')).toMatchObject({ threshold: '20000000' });
  });

  it('is approved by a head who is neither of the team nor proposed it', async () => {
    const heads = { ...head, roles: ['case-head', 'case-officer'] };
    const { done } = await acts.propose(report({ team: ['case-pudong', head.subject] }), pudong);
    const decision = { ...at(done), approved: true, decidedAt: '2026-11-02T01:00:00Z' };
    expect((await acts.decide(decision, heads)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await acts.decide(decision, pudong2)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
  });
});

describe('行政处罚法 57 (EN-2): a case that is handed on to another department', () => {
  it('is decided so, becomes a lead there, and comes back as a lead where it bounces', async () => {
    const referrals = referralActs(() => silo);
    const leads = leadActs(() => silo);
    const handOn = { caseFile, number: '沪市监浦移〔2026〕3号', title: '案件移送函', sha256: hashOf('c') };
    const letter = { kind: 'ATTACH', part: 'TRANSFER_LETTER', sha256: handOn.sha256 } as const;
    await takeSteps(silo.database, caseFile, [[letter, byOfficer]]);
    const { done, refusal } = await referrals.send(copied({ kind: 'TRANSFER', handOn }), head);
    expect(refusal).toBeUndefined();
    expect(await stageOf()).toBe('DECIDED');
    const { done: taken } = await referrals.receive(at(done), people.emergency);
    expect(taken?.lead).toBe('CL-2026-000001');
    const back = { ...at(taken), code: 'NOT_COMPETENT', reason: '不属本部门职责' };
    expect((await referrals.giveBack(back, people.emergency)).done).toMatchObject({ state: 'RETURNED' });
    const own = { number: 'CL-2026-000002', version: 1 };
    const { done: lead } = await leads.accept({ ...own, caseNumber: '沪市监浦案〔2026〕18号' }, pudong);
    expect(lead).toMatchObject({ origin: 'DEPARTMENT', originReference: done?.number, state: 'ACCEPTED' });
  });
});
