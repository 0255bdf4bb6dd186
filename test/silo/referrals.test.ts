import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { fillTransferDues, remindOfReferrals } from '../../subgraphs/enforcement/store/transfers/followReferrals';
import { copied, hashOf, leadActs, people, referralActs } from '../support/enforcement/transferDesk';
import { at } from '../support/inspection/visitDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { pudong, minhang, emergency, office, city } = people;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const acts = referralActs(() => silo);
const leads = leadActs(() => silo);
const sent = async (change: object = {}) => (await acts.send(copied(change), pudong)).done;
const toSuzhou = { toAuthority: undefined, toRegion: '320500', toName: '苏州市市场监督管理局' };

async function list(filter: object, as: Viewer) {
  const text = 'query ($filter: ReferralFilter) { referrals(filter: $filter) { edges { node { number } } } }';
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  return (data as { referrals: { edges: { node: { number: string } }[] } }).referrals.edges.map(
    ({ node }) => node.number,
  );
}
const kinds = async () =>
  (await silo.database.dataSource.query(`SELECT kind FROM enforcement_event WHERE topic = 'referral' ORDER BY id`)).map(
    ({ kind }: { kind: string }) => kind,
  );
const dated = (set: string) => silo.database.dataSource.query(`UPDATE referral SET ${set}`);

describe('沪府发〔2020〕7号（十）: what one department tells another', () => {
  it('is received, answered and closed, with its term told as a setting', async () => {
    const referral = await sent();
    expect(referral).toMatchObject({ state: 'SENT', dueOn: '2026-11-23', isOverdue: false });
    expect(referral?.dueBasis).toEqual({ value: 15, unit: 'WORKING_DAY', verified: false });
    const { done: received } = await acts.receive(at(referral), emergency);
    const answer = { ...at(received), outcome: 'HANDLED', answer: '已责令清理' };
    const { done: answered } = await acts.answer(answer, emergency);
    expect((await acts.close(at(answered), pudong)).done).toMatchObject({ state: 'CLOSED', outcome: 'HANDLED' });
    expect(await kinds()).toEqual(['SENT', 'RECEIVED', 'ANSWERED', 'CLOSED']);
  });

  it('is not closed without feedback', async () => {
    const referral = await sent();
    expect((await acts.close(at(referral), pudong)).refusal).toMatchObject({ code: 'REFERRAL_FEEDBACK_MISSING' });
    const { done } = await acts.receive(at(referral), emergency);
    expect((await acts.close(at(done), pudong)).refusal).toMatchObject({ code: 'REFERRAL_FEEDBACK_MISSING' });
    expect(await silo.count(`referral WHERE state = 'RECEIVED'`)).toBe(1);
  });

  it('is asked anew where the answer does not do, and closed only with another one', async () => {
    const { done: received } = await acts.receive(at(await sent()), emergency);
    const { done } = await acts.answer({ ...at(received), outcome: 'HANDLED', answer: '已阅' }, emergency);
    const { done: open } = await acts.reopen({ ...at(done), reason: '未说明处理结果' }, pudong);
    expect(open).toMatchObject({ state: 'RECEIVED', outcome: null, answer: null });
    expect((await acts.close(at(open), pudong)).refusal).toMatchObject({ code: 'REFERRAL_FEEDBACK_MISSING' });
  });

  it('bounces with a reason of its kind; weak evidence is none against assistance', async () => {
    const back = { code: 'EVIDENCE_INSUFFICIENT', reason: '材料不足' };
    const { done } = await acts.giveBack({ ...at(await sent()), ...back }, emergency);
    expect(done).toMatchObject({ state: 'RETURNED', returnCode: 'EVIDENCE_INSUFFICIENT' });
    const asked = await sent({ kind: 'ASSISTANCE' });
    expect(asked).toMatchObject({ dueOn: '2026-11-16' });
    expect((await acts.giveBack({ ...at(asked), ...back }, emergency)).refusal).toMatchObject({
      code: 'REFERRAL_RETURN_UNFIT',
      possible: ['NOT_COMPETENT', 'NOT_ABLE', 'FORBIDDEN_BY_LAW'],
    });
  });

  it('becomes a lead of the receiver where it is handed on, and goes back with it', async () => {
    const referral = await sent({ kind: 'TRANSFER', toAuthority: 'SAMR-310112' });
    const { done } = await acts.receive(at(referral), minhang);
    expect(done?.lead).toBe('CL-2026-000001');
    const text = '{ caseLeads { edges { node { origin originReference state dueOn fromDepartment { code } } } } }';
    const read = async () => (await silo.ask(text, {}, minhang)).data?.caseLeads as { edges: { node: object }[] };
    expect((await read()).edges[0]?.node).toEqual({
      ...{ origin: 'DEPARTMENT', originReference: referral?.number, state: 'RECEIVED', dueOn: '2026-11-23' },
      fromDepartment: { code: 'SAMR-310115' },
    });
    await acts.giveBack({ ...at(done), code: 'NOT_COMPETENT', reason: '不在本区' }, minhang);
    expect((await read()).edges[0]?.node).toMatchObject({ state: 'RETURNED' });
  });

  it('does not go back once its lead led to a case', async () => {
    const { done } = await acts.receive(at(await sent({ kind: 'TRANSFER', toAuthority: 'SAMR-310112' })), minhang);
    const lead = { number: String(done?.lead), version: 1 };
    await leads.accept({ ...lead, caseNumber: '沪市监闵案〔2026〕1号' }, minhang);
    const { refusal } = await acts.giveBack({ ...at(done), code: 'NOT_COMPETENT', reason: '不在本区' }, minhang);
    expect(refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'ACCEPTED' });
    expect(await silo.count(`referral WHERE state = 'RECEIVED'`)).toBe(1);
  });

  it('goes to a region of the delta by its code, whose answer the sender enters from the document (EN-34)', async () => {
    const referral = await sent(toSuzhou);
    expect(referral).toMatchObject({ toRegion: '320500', isDelta: true, toAuthority: null });
    const { done } = await acts.receive(at(referral), pudong);
    const answer = { ...at(done), outcome: 'CASE_FILED', answer: '已立案', documentNumber: '苏市监函(2026)12号' };
    expect((await acts.answer(answer, pudong)).done).toMatchObject({ state: 'ANSWERED' });
    expect(await silo.count(`referral WHERE answer_document = '苏市监函〔2026〕12号'`)).toBe(1);
    expect(await sent({ ...toSuzhou, toRegion: '440300' })).toMatchObject({ isDelta: false });
  });

  it.each([
    ['to itself', { toAuthority: 'SAMR-310115' }, 'REFERRAL_PARTY_UNFIT'],
    ['to a department and a region', { ...toSuzhou, toAuthority: 'EMERGENCY' }, 'REFERRAL_PARTY_UNFIT'],
    ['to nobody', { toAuthority: undefined }, 'REFERRAL_PARTY_UNFIT'],
    ['to an unknown department', { toAuthority: 'NOBODY' }, 'REFERRAL_PARTY_UNFIT'],
    ['to a region of the city', { ...toSuzhou, toRegion: '310115' }, 'REFERRAL_REGION_UNKNOWN'],
    ['to a region that is none', { ...toSuzhou, toRegion: '99' }, 'REFERRAL_REGION_UNKNOWN'],
    ['due today', { dueOn: '2026-11-02' }, 'REFERRAL_DUE_UNFIT'],
    ['due in a year', { dueOn: '2027-11-02' }, 'REFERRAL_DUE_UNFIT'],
    ['with a telephone', { request: '联系人13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['with half a surrogate', { request: '\ud800' }, 'TEXT_LONE_SURROGATE'],
    ['that hands a case on and only copies', { handOn: handOn() }, 'JUSTICE_CASE_UNFIT', people.head],
    ['of an unknown case', { kind: 'TRANSFER', handOn: handOn() }, 'WORK_UNKNOWN', people.head],
  ])('is refused %s, and nothing is stored', async (_, change, code, as: Viewer = pudong) => {
    expect((await acts.send(copied(change), as)).refusal).toMatchObject({ code });
    expect([await silo.count('referral'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });
});

function handOn() {
  return { caseFile: 'CF-2026-000001', number: '沪市监浦移〔2026〕3号', title: '案件移送函', sha256: hashOf('c') };
}

describe('沪府发〔2020〕7号（二十）: feedback that does not come', () => {
  it('is reminded of the day after its last day, escalated five working days later, and each is told once', async () => {
    await sent();
    const told = (on: string) => remindOfReferrals(silo.database, day(on));
    expect(await told('2026-11-23')).toBe(0);
    expect([await told('2026-11-24'), await told('2026-11-24')]).toEqual([1, 0]);
    expect(await told('2026-11-30')).toBe(0);
    expect(await list({ escalated: true }, office)).toEqual([]);
    expect([await told('2026-12-01'), await told('2026-12-02')]).toEqual([1, 0]);
    expect(await list({ escalated: true }, office)).toHaveLength(1);
    expect(await kinds()).toEqual(['SENT', 'REMINDED', 'ESCALATED']);
  });

  it('leaves the list of the reform office when it comes', async () => {
    const referral = await sent();
    await dated(`due_on = '2026-10-20', reminded_on = '2026-10-21', escalated_on = '2026-10-28'`);
    expect(await list({ escalated: true, overdue: true }, office)).toHaveLength(1);
    const { done } = await acts.receive(at(referral), emergency);
    await acts.answer({ ...at(done), outcome: 'HANDLED', answer: '已处理' }, emergency);
    expect(await list({ escalated: true }, office)).toEqual([]);
    expect(await remindOfReferrals(silo.database, day('2026-11-02'))).toBe(0);
  });

  it('may be reminded of by the sender, after the last day and once a day', async () => {
    const referral = await sent();
    expect((await acts.remind(at(referral), pudong)).refusal).toMatchObject({ code: 'REFERRAL_REMINDER_UNFIT' });
    await dated(`due_on = '2026-10-30'`);
    expect((await acts.remind(at(referral), emergency)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const { done } = await acts.remind(at(referral), pudong);
    expect(done).toMatchObject({ reminders: 1, remindedOn: '2026-11-02', isOverdue: true });
    expect((await acts.remind(at(done), pudong)).refusal).toMatchObject({ code: 'REFERRAL_REMINDER_UNFIT' });
  });

  it('has its last day filled in once the holidays of the year are known', async () => {
    await sent();
    await dated(`due_on = NULL, sent_on = '2026-12-25'`);
    expect(await fillTransferDues(silo.database)).toBe(0);
    await dated(`sent_on = '2026-11-02'`);
    expect(await fillTransferDues(silo.database)).toBe(1);
  });
});

describe('沪府发〔2020〕7号（十）: who sees a referral', () => {
  it('is seen by both sides, their lines and the reform office, by no other and not by the public', async () => {
    const number = String((await sent())?.number);
    for (const viewer of [pudong, city, emergency, office]) expect(await list({}, viewer)).toEqual([number]);
    expect(await list({}, minhang)).toEqual([]);
    const one = 'query ($n: ID!) { referral(number: $n) { number } }';
    expect((await silo.ask(one, { n: number }, minhang)).data).toEqual({ referral: null });
    expect((await silo.ask(one, { n: number }, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    expect((await acts.receive({ number, version: 1 }, minhang)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});
