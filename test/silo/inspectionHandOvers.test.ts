import { day } from '../../kernel/values/day';
import type { LeadTold } from '../../subgraphs/inspection/rules/results/leadTold';
import { markLeads } from '../../subgraphs/inspection/store/results/answeredHandOvers';
import { fillResultDues } from '../../subgraphs/inspection/store/results/resultJobs';
import {
  BREACH,
  begunVisit,
  CLEAN,
  clearResults,
  formedPart,
  kindsOf,
  PHOTO,
  resultDesk,
  resultPeople,
} from '../support/inspection/resultDesk';
import { listed } from '../support/inspection/resultLists';
import { at, clearVisits, openVisitSilo } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

const TODAY = day('2026-11-02');
let silo: OpenSilo;
let visit: string;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  await silo.database.dataSource.query('DELETE FROM outbox');
  visit = await begunVisit(silo, [1]);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { inspector, unseated, head, cityHead, fireHead, office } = resultPeople;
const LEAD = {
  ...{ department: 'SAMR', item: 'AMR-01', ground: 'CASE_LEAD', toDepartment: 'SAMR-310115' },
  ...{ standard: '市场监督管理行政处罚程序规定 第十八条', evidence: [PHOTO] },
};
const send = (more: object = {}, as = inspector) => desk.send({ visit, ...LEAD, ...more }, as);
const handOvers = (filter: object = {}, as = head) =>
  listed(silo, ['inspectionHandOvers', 'InspectionHandOverFilter', filter], as);
async function told(): Promise<Record<string, unknown>[]> {
  const rows = await silo.database.dataSource.query(
    `SELECT aggregateid AS subject, payload->'data' AS data FROM outbox WHERE aggregatetype = 'case-hand-over'`,
  );
  return rows.map(({ data }: { data: Record<string, unknown> }) => data);
}
const lead = (handOver: string, more: Partial<LeadTold> = {}): LeadTold => ({
  number: 'CL-2026-000001',
  hand_over: handOver,
  version: 1,
  state: 'RECEIVED',
  received_on: TODAY,
  answered_on: null,
  case_number: null,
  return_code: null,
  return_reason: null,
  outcome: null,
  closed_on: null,
  ...more,
});
const ACCEPTED = { version: 2, state: 'ACCEPTED', answered_on: TODAY, case_number: '沪市监浦案〔2026〕17号' } as const;
const RETURNED = {
  version: 2,
  state: 'RETURNED',
  answered_on: TODAY,
  return_code: 'EVIDENCE_INSUFFICIENT',
  return_reason: '缺少进货查验记录',
} as const;
const CLOSED = { ...ACCEPTED, version: 3, state: 'CLOSED', outcome: 'PENALTY', closed_on: TODAY } as const;
const hear = (...leads: readonly LeadTold[]) => silo.database.transaction((client) => markLeads(client, leads, TODAY));

/** A hand-over that was sent; gives number and version. */
async function sent(): Promise<{ readonly number: string; readonly version: number }> {
  await formedPart(silo, visit, [BREACH]);
  return at((await send()).done);
}

describe('DR-23, 沪府发〔2020〕7号（十）: a problem is handed over', () => {
  it('with its codes, the standard and the hashes of the evidence, and no text of anybody', async () => {
    const { number } = await sent();
    expect(await handOvers()).toMatchObject([
      { number, state: 'SENT', visit, item: 'AMR-01', dueOn: '2026-11-23', isOverdue: false, lead: null },
    ]);
    const [event] = await told();
    expect(event).toEqual({
      ...{ number, visit, item: 'AMR-01', uscc: expect.any(String), ground: 'CASE_LEAD', department: 'SAMR-310115' },
      ...{ to_department: 'SAMR-310115', standard: LEAD.standard, code_set: 'ITEM_RESULTS', codes: ['A', '3'] },
      ...{ evidence: [PHOTO], sent_on: '2026-11-02' },
    });
    expect(JSON.stringify(event)).not.toContain('移交办案机构');
  });

  it.each<[string, object, typeof inspector, string]>([
    ['a colleague who was not drawn', {}, unseated, 'RESULT_NOT_SEATED'],
    ['the head above', {}, cityHead as typeof inspector, 'RESULT_NOT_YOURS'],
    ['the reform office', {}, office as typeof inspector, 'RESULT_NOT_YOURS'],
    ['another department', {}, fireHead as typeof inspector, 'WORK_UNKNOWN'],
    ['an inspector without evidence', { evidence: [] }, inspector, 'HAND_OVER_WITHOUT_EVIDENCE'],
    ['an inspector without a standard', { standard: ' ' }, inspector, 'TEXT_EMPTY'],
    ['an inspector who names a person', { standard: '见13812345678' }, inspector, 'PERSONAL_DATA_IN_TEXT'],
    ['an inspector to an unknown department', { toDepartment: 'MARS' }, inspector, 'UNKNOWN_DEPARTMENT'],
    ['an inspector to another line', { toDepartment: 'FIRE' }, inspector, 'HAND_OVER_RECEIVER_UNFIT'],
    ['an inspector on another ground', { ground: 'COPIED', toDepartment: 'FIRE' }, inspector, 'HAND_OVER_UNFIT'],
    ['an inspector of an item without a result', { item: 'AMR-02' }, inspector, 'RESULT_ITEM_NOT_OF_VISIT'],
    [
      'an inspector with a hash that is none',
      { evidence: [{ ...PHOTO, sha256: 'x' }] },
      inspector,
      'ATTACHMENTS_UNFIT',
    ],
  ])('and not by %s: nothing is sent', async (_, more, as, code) => {
    await formedPart(silo, visit, [BREACH]);
    expect((await send(more, as)).refusal).toMatchObject({ code });
    expect([await silo.count('hand_over'), (await told()).length]).toEqual([0, 0]);
  });

  it('once the part is completed, and once', async () => {
    await desk.enter({ visit, ...BREACH }, inspector);
    expect((await send()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    await desk.complete({ visit, department: 'SAMR', version: 1 }, inspector);
    const first = at((await send()).done);
    expect((await send()).refusal).toMatchObject({ code: 'HAND_OVER_OPEN', handOver: first.number });
  });

  it('to the police where a crime is suspected', async () => {
    await formedPart(silo, visit, [BREACH]);
    const crime = { ground: 'SUSPECTED_CRIME', toDepartment: 'PUBLIC_SECURITY-310115' };
    expect((await send(crime, head as typeof inspector)).done).toMatchObject({
      ground: 'SUSPECTED_CRIME',
      toDepartment: { code: 'PUBLIC_SECURITY-310115' },
    });
  });
});

describe('沪府发〔2020〕7号（十）: a hand-over has its receipt and its answer', () => {
  it('marked as they are told, each step in the history', async () => {
    const { number } = await sent();
    await hear(lead(number));
    expect(await handOvers()).toMatchObject([{ state: 'RECEIVED', lead: 'CL-2026-000001', receivedOn: '2026-11-02' }]);
    await hear(lead(number, ACCEPTED));
    expect(await handOvers()).toMatchObject([{ state: 'ACCEPTED', caseNumber: '沪市监浦案〔2026〕17号' }]);
    await hear(lead(number, CLOSED));
    expect(await handOvers()).toMatchObject([{ state: 'CLOSED', outcome: 'PENALTY', closedOn: '2026-11-02' }]);
    expect(await kindsOf(silo, 'hand-over', number)).toEqual(['SENT', 'RECEIVED', 'ACCEPTED', 'CLOSED']);
  });

  it('tells neither its case nor the outcome once they are sealed, and keeps neither in its history', async () => {
    const { number } = await sent();
    await hear(lead(number, ACCEPTED), lead(number, CLOSED));
    await hear(lead(number, { ...CLOSED, version: 4, case_number: null, outcome: null }));
    expect(await handOvers()).toMatchObject([{ state: 'CLOSED', caseNumber: null, outcome: null }]);
    const kept = `inspection_event WHERE number = '${number}' AND details LIKE '%${ACCEPTED.case_number}%'`;
    expect(await silo.count(kept)).toBe(0);
  });

  it('once, however often they are told and in whichever order', async () => {
    const { number } = await sent();
    await hear(lead(number), lead(number, ACCEPTED), lead(number));
    await hear(lead(number, ACCEPTED), lead(number));
    expect(await handOvers()).toMatchObject([{ state: 'ACCEPTED', version: 3 }]);
    expect(await kindsOf(silo, 'hand-over', number)).toEqual(['SENT', 'RECEIVED', 'ACCEPTED']);
  });

  it('whole, where only the last of it is heard', async () => {
    const { number } = await sent();
    await hear(lead(number, CLOSED));
    expect(await handOvers()).toMatchObject([{ state: 'CLOSED', receivedOn: '2026-11-02' }]);
    expect(await kindsOf(silo, 'hand-over', number)).toEqual(['SENT', 'RECEIVED', 'ACCEPTED', 'CLOSED']);
    await hear(lead('HO-2026-999999', CLOSED));
    expect(await silo.count('hand_over')).toBe(1);
  });

  it('and by the acceptance its follow-up can be ended', async () => {
    const { number } = await sent();
    await hear(lead(number, ACCEPTED));
    const done = { visit, department: 'SAMR', item: 'AMR-01', version: 1, completedOn: '2026-11-02' };
    expect((await desk.followUp(done, inspector)).done).toMatchObject({ followUpCompletedOn: '2026-11-02' });
  });

  it('bounces with its reason, and is sent anew in place of the old one', async () => {
    const { number } = await sent();
    await hear(lead(number), lead(number, RETURNED));
    const [old] = await handOvers();
    expect(old).toMatchObject({
      state: 'RETURNED',
      returnCode: 'EVIDENCE_INSUFFICIENT',
      returnReason: '缺少进货查验记录',
    });
    const anew = await send({ inPlaceOf: at(old), evidence: [PHOTO, { ...PHOTO, sha256: 'cd'.repeat(32) }] });
    expect(anew.done).toMatchObject({ state: 'SENT' });
    const [now, before] = await handOvers();
    expect(before).toMatchObject({ number, state: 'CLOSED', replacedBy: now?.number });
    expect((await kindsOf(silo, 'hand-over', number)).at(-1)).toBe('REPLACED');
    expect((await told()).length).toBe(2);
  });

  it('rests where the head lets it, after a return and on no other occasion', async () => {
    const { number, version } = await sent();
    const rest = (of: object, as = head) => desk.rest({ ...of, reason: '补充调查后另行处理' }, as);
    expect((await rest({ number, version })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    await hear(lead(number, RETURNED));
    const [row] = await handOvers();
    expect((await rest(at(row), inspector as never)).refusal).toMatchObject({ code: 'RESULT_NOT_YOURS' });
    expect((await rest(at(row))).done).toMatchObject({ state: 'CLOSED', closedReason: '补充调查后另行处理' });
    await hear(lead(number, { ...RETURNED, version: 9 }));
    expect(await handOvers()).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('is not replaced while it is open, nor by that of another result', async () => {
    const of = await sent();
    const police = { ground: 'SUSPECTED_CRIME', toDepartment: 'PUBLIC_SECURITY', inPlaceOf: of };
    expect((await send(police)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['RETURNED'] });
    expect((await send({ ...police, inPlaceOf: { ...of, version: 7 } })).refusal).toMatchObject({
      code: 'WORK_CHANGED',
    });
    expect(await silo.count('hand_over')).toBe(1);
  });

  it('is overdue the day after its last day, and not on it', async () => {
    await sent();
    const due = (on: string) => silo.database.dataSource.query(`UPDATE hand_over SET due_on = '${on}'`);
    await due('2026-11-02');
    expect(await handOvers({ overdue: true })).toEqual([]);
    await due('2026-11-01');
    expect(await handOvers({ overdue: true })).toMatchObject([{ isOverdue: true }]);
    await silo.database.dataSource.query(`UPDATE hand_over SET due_on = NULL`);
    expect(await fillResultDues(silo.database)).toBe(1);
    expect(await handOvers()).toMatchObject([{ dueOn: '2026-11-23' }]);
  });

  it('is seen by its line and the reform office, and by no other department', async () => {
    await sent();
    for (const as of [head, cityHead, office]) expect(await handOvers({}, as as typeof head)).toHaveLength(1);
    expect(await handOvers({}, fireHead as typeof head)).toEqual([]);
  });
});

describe('DR-18, DR-23: what was handed over is what was found', () => {
  const right = { ...CLEAN, codes: ['E'], reason: '复核后更正' };
  const correct = (more: object = {}) => desk.correct({ ...right, visit, version: 1, ...more }, head);

  it.each([
    ['sent', []],
    ['received', [{}]],
    ['accepted', [ACCEPTED]],
  ])('and is not corrected away while it is %s', async (_, leads) => {
    const { number } = await sent();
    await hear(...leads.map((one) => lead(number, one)));
    expect((await correct()).refusal).toMatchObject({
      ...{ code: 'RESULT_HANDED_OVER', field: 'codes', received: 'E', handOvers: [number] },
    });
    const [row] = await silo.database.dataSource.query('SELECT version, codes FROM visit_item');
    expect(row).toEqual({ version: 1, codes: ['A', '3'] });
    const note = { ...BREACH, version: 1, followUp: { ...BREACH.followUp, note: '移交浦东办案机构' } };
    expect((await correct(note)).done).toMatchObject({ version: 2 });
  });

  it('but can be once it was returned, also by whoever had accepted it', async () => {
    const { number } = await sent();
    await hear(lead(number, ACCEPTED));
    await hear(lead(number, { ...RETURNED, version: 3 }));
    expect(await kindsOf(silo, 'hand-over', number)).toEqual(['SENT', 'RECEIVED', 'ACCEPTED', 'RETURNED']);
    expect(await handOvers()).toMatchObject([{ state: 'RETURNED', caseNumber: null }]);
    expect((await correct()).done).toMatchObject({ version: 2, codes: [{ meaning: 'CORRECTED' }] });
  });

  it('under the right case, when its number was corrected', async () => {
    const { number } = await sent();
    await hear(
      lead(number, ACCEPTED),
      lead(number, { ...ACCEPTED, version: 3, case_number: '沪市监浦案〔2026〕71号' }),
    );
    expect(await handOvers()).toMatchObject([{ state: 'ACCEPTED', caseNumber: '沪市监浦案〔2026〕71号' }]);
    expect((await kindsOf(silo, 'hand-over', number)).at(-1)).toBe('CASE_CORRECTED');
  });
});
