import { day } from '../../kernel/values/day';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { fillLeadDues } from '../../subgraphs/enforcement/store/leads/fillLeadDues';
import { leadCase } from '../support/enforcement/leadDesk';
import { complaint, hashOf, leadActs, PIECE, people, TRANSFER_USCC } from '../support/enforcement/transferDesk';
import { at } from '../support/inspection/visitDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const CASE = '沪市监浦案〔2026〕17号';
const SEALED = 'SR-2026-000917';
const { pudong, pudong2, head, minhang, inspector, office } = people;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const acts = leadActs(() => silo);
const plain = (change: object) => complaint({ complainantReference: undefined, ...change });
const registered = async (change: object = {}) => (await acts.register(complaint(change), pudong)).done;

describe('沪府发〔2020〕7号（十）: leads of every origin', () => {
  it.each([
    ['a complaint', complaint(), { complainantSealed: true, feedbackChannel: 'SEALED_REGISTER' }],
    ['an anonymous complaint', plain({}), { complainantSealed: false, feedbackChannel: null }],
    ['the hotline', plain({ origin: 'HOTLINE_12345', reference: 'HL-2026-000004' }), { feedbackChannel: 'HOTLINE' }],
    [
      'a clue of risk',
      plain({ origin: 'RISK_CLUE', reference: 'RC-2026-000007' }),
      { feedbackChannel: 'RISK_MONITORING' },
    ],
    ['a department', plain({ origin: 'DEPARTMENT', fromDepartment: 'EMERGENCY' }), { feedbackChannel: 'DEPARTMENT' }],
    ['another province', plain({ origin: 'DEPARTMENT', fromRegion: '320500' }), { fromRegion: '320500' }],
    ['the department itself', plain({ origin: 'OWN' }), { feedbackChannel: null }],
  ])('of %s is registered with its term, and its sources told', async (_, entry, told) => {
    const { done, refusal } = await acts.register(entry, pudong);
    expect(refusal).toBeUndefined();
    expect(done).toMatchObject({ state: 'RECEIVED', handOver: null, dueOn: '2026-11-23', isOverdue: false, ...told });
    expect(done?.dueBasis).toEqual([{ id: 'CASE_FILED_WITHIN', verified: false }]);
    expect(await silo.count(`lead_event WHERE kind = 'REGISTERED'`)).toBe(1);
  });

  it('is told to no inspection, at no step', async () => {
    const lead = await registered();
    await acts.accept({ ...at(lead), caseNumber: CASE }, pudong);
    expect(await silo.count('outbox')).toBe(0);
  });

  it.each([
    ['of an inspection, which comes by itself', plain({ origin: 'INSPECTION' }), 'LEAD_ORIGIN_UNFIT', 'origin'],
    ['of the hotline without its issue', plain({ origin: 'HOTLINE_12345' }), 'LEAD_ORIGIN_UNFIT', 'reference'],
    ['of a department without one', plain({ origin: 'DEPARTMENT' }), 'LEAD_ORIGIN_UNFIT', 'fromDepartment'],
    [
      'of a region of the city',
      plain({ origin: 'DEPARTMENT', fromRegion: '310115' }),
      'LEAD_ORIGIN_UNFIT',
      'fromRegion',
    ],
    ['of its own with a complainant', complaint({ origin: 'OWN' }), 'LEAD_ORIGIN_UNFIT', 'complainantReference'],
    ['with a day to come', complaint({ receivedOn: '2026-11-03' }), 'TRANSFER_DAY_UNFIT', 'receivedOn'],
    [
      'longer ago than a filing may take',
      plain({ origin: 'OWN', receivedOn: '2026-09-01' }),
      'CASE_DAY_UNFIT',
      'receivedOn',
    ],
    [
      'years ago from a department',
      plain({ origin: 'DEPARTMENT', fromDepartment: 'EMERGENCY', receivedOn: '2023-08-30' }),
      'CASE_DAY_UNFIT',
      'receivedOn',
    ],
    ['with evidence twice', complaint({ evidence: [PIECE, PIECE] }), 'TRANSFER_EVIDENCE_UNFIT', 'evidence'],
    [
      'with a telephone in its words',
      complaint({ summary: '举报人电话13812345678' }),
      'PERSONAL_DATA_IN_TEXT',
      'summary',
    ],
    ['with NUL in its words', complaint({ summary: 'a\u0000b' }), 'TEXT_NUL', 'summary'],
    ['with a bidi control in its words', complaint({ summary: '甲\u202e乙' }), 'TEXT_BIDI_CONTROL', 'summary'],
    ['of a code that is none', complaint({ uscc: '91310115MA1K3B7C6H' }), 'USCC_CHECK_DIGIT', 'uscc'],
  ])('is refused %s, and nothing is stored', async (_, entry, code, field) => {
    expect((await acts.register(entry, pudong)).refusal).toMatchObject({ code, field });
    for (const table of ['case_lead', 'lead_event', 'outbox']) expect(await silo.count(table)).toBe(0);
  });

  it('is registered once for one issue, one department and one entity', async () => {
    const issue = plain({ origin: 'HOTLINE_12345', reference: 'HL-2026-000004' });
    const first = at((await acts.register(issue, pudong)).done);
    expect((await acts.register(issue, pudong2)).refusal).toMatchObject({ code: 'LEAD_EXISTS', lead: first.number });
  });
});

describe('EN-22: the term of a lead', () => {
  it('runs from the receipt over National Day, and is overdue the day after its last day', async () => {
    await registered({ receivedOn: '2026-09-28' });
    await registered({ receivedOn: '2026-10-10' });
    await registered({ receivedOn: '2026-10-12' });
    const text = '{ caseLeads(filter: { overdue: true }) { edges { node { receivedOn dueOn } } } }';
    const { data } = await silo.ask(text, {}, pudong);
    const { edges } = (data as { caseLeads: { edges: { node: object }[] } }).caseLeads;
    expect(edges.map(({ node }) => node)).toEqual([
      { receivedOn: '2026-10-10', dueOn: '2026-10-30' },
      { receivedOn: '2026-09-28', dueOn: '2026-10-23' },
    ]);
  });

  it('is lengthened once by the head, by fifteen more working days', async () => {
    const lead = await registered();
    const longer = { ...at(lead), reason: '需要委托检验' };
    expect((await acts.extend(longer, pudong)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const { done } = await acts.extend(longer, head);
    expect(done).toMatchObject({ dueOn: '2026-12-14', extendedOn: '2026-11-02' });
    expect(done?.dueBasis).toHaveLength(2);
    expect((await acts.extend({ ...longer, version: 2 }, head)).refusal).toMatchObject({ code: 'EXTENSION_UNFIT' });
  });

  it('is not lengthened once it is over', async () => {
    const lead = await registered({ receivedOn: '2026-10-09' });
    expect(lead).toMatchObject({ dueOn: '2026-10-29', isOverdue: true });
    const { refusal } = await acts.extend({ ...at(lead), reason: '需要委托检验' }, head);
    expect(refusal).toMatchObject({ code: 'EXTENSION_UNFIT' });
  });
});

describe('沪府发〔2020〕7号（十五）: the feedback on a lead', () => {
  it('is due five working days after the answer, and a lead is not closed without it', async () => {
    const lead = await registered();
    const { done: accepted } = await acts.accept({ ...at(lead), caseNumber: CASE }, pudong);
    expect(accepted).toMatchObject({ feedbackDueOn: '2026-11-09', isFeedbackOverdue: false });
    expect(accepted?.feedbackBasis).toEqual({ value: 5, unit: 'WORKING_DAY', verified: false });
    await storeCases(silo.database, [leadCase(CASE, 'PERFORMED', TRANSFER_USCC)]);
    const closing = { ...at(accepted), note: '已处罚' };
    expect((await acts.close(closing, pudong)).refusal).toMatchObject({
      code: 'LEAD_FEEDBACK_MISSING',
      channel: 'SEALED_REGISTER',
    });
    const { done: told } = await acts.feedBack({ ...at(accepted), reason: '已告知立案结果' }, pudong);
    expect(told).toMatchObject({ feedbackOn: '2026-11-02' });
    expect((await acts.close({ ...at(told), note: '已处罚' }, pudong)).done).toMatchObject({ state: 'CLOSED' });
  });

  it('is listed once it is overdue, and not on its last day', async () => {
    const lead = await registered();
    await acts.giveBack({ ...at(lead), code: 'NO_VIOLATION', reason: '未发现违法' }, pudong);
    const overdue = async () => {
      const text = '{ caseLeads(filter: { feedbackOverdue: true }) { totalCount } }';
      return (await silo.ask(text, {}, pudong)).data?.caseLeads;
    };
    const answeredOn = (on: string) =>
      silo.database.dataSource.query(`UPDATE case_lead SET answered_on = '${on}', feedback_due_on = NULL`);
    await answeredOn('2026-10-26');
    expect(await fillLeadDues(silo.database)).toBe(1);
    expect(await overdue()).toEqual({ totalCount: 0 });
    await answeredOn('2026-10-23');
    await fillLeadDues(silo.database);
    expect(await overdue()).toEqual({ totalCount: 1 });
  });

  it('is not noted where nobody waits, nor before the answer', async () => {
    const own = (await acts.register(plain({ origin: 'OWN' }), pudong)).done;
    const { done } = await acts.accept({ ...at(own), caseNumber: CASE }, pudong);
    expect((await acts.feedBack({ ...at(done), reason: '告知' }, pudong)).refusal).toMatchObject({
      code: 'LEAD_FEEDBACK_NOT_DUE',
    });
    const lead = await registered();
    expect((await acts.feedBack({ ...at(lead), reason: '告知' }, pudong)).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });
});

describe('沪府发〔2020〕7号（十五）: the complainant', () => {
  it('is kept as a seal that the silo itself cannot read, and stands nowhere else', async () => {
    const lead = await registered();
    await acts.accept({ ...at(lead), caseNumber: CASE }, pudong);
    await expect(silo.database.dataSource.query('SELECT * FROM sealed_complainant')).rejects.toThrow(
      /permission denied/,
    );
    for (const verb of ['UPDATE sealed_complainant SET seal = lead', 'DELETE FROM sealed_complainant']) {
      await expect(silo.database.dataSource.query(verb)).rejects.toThrow(/permission denied/);
    }
    const tables: { name: string }[] = await silo.database.dataSource.query(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
         AND c.relname <> 'sealed_complainant' AND has_table_privilege(c.oid, 'SELECT')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['case_lead', 'lead_event', 'outbox']));
    for (const { name } of tables) expect(await silo.count(`${name} t WHERE t::text LIKE '%000917%'`)).toBe(0);
  });

  it.each([
    ['a telephone', '13812345678'],
    ['an identity number', '110105194912310021'],
    ['a name', '张三2026举报人'],
    ['too few symbols', 'SR-1'],
    ['a blank', 'SR 2026 0009'],
    ['no digit', 'SEALED-REGISTER'],
  ])('is not named by %s, and the refusal does not show it', async (_, complainantReference) => {
    const { refusal } = await acts.register(complaint({ complainantReference }), pudong);
    expect(refusal).toMatchObject({ code: 'COMPLAINANT_REFERENCE_UNFIT', field: 'complainantReference' });
    expect(JSON.stringify(refusal)).not.toContain(complainantReference);
    expect(await silo.count('case_lead')).toBe(0);
  });

  it('is rewarded once by the head, by the number of the sealed register alone', async () => {
    const { done: lead } = await acts.accept({ ...at(await registered()), caseNumber: CASE }, pudong);
    const paying = { ...at(lead), complainantReference: SEALED, paid: true };
    expect((await acts.reward(paying, pudong)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const wrong = await acts.reward({ ...paying, complainantReference: 'SR-2026-000918' }, head);
    expect(wrong.refusal).toMatchObject({ code: 'COMPLAINANT_REFERENCE_WRONG' });
    expect(JSON.stringify(wrong.refusal)).not.toContain('000918');
    const { done } = await acts.reward(paying, head);
    expect(done).toMatchObject({ reward: 'PAID', rewardedOn: '2026-11-02' });
    expect((await acts.reward({ ...paying, ...at(done) }, head)).refusal).toMatchObject({ code: 'LEAD_REWARD_UNFIT' });
  });

  it('is not rewarded before the lead was accepted, nor by who registered it', async () => {
    const both = { ...head, subject: 'both-pudong', roles: ['case-head', 'case-officer'] };
    const { done } = await acts.register(complaint(), both);
    const paying = { ...at(done), complainantReference: SEALED, paid: true };
    expect((await acts.reward(paying, head)).refusal).toMatchObject({ code: 'LEAD_REWARD_UNFIT' });
    const { done: accepted } = await acts.accept({ ...at(done), caseNumber: CASE }, both);
    expect((await acts.reward({ ...paying, ...at(accepted) }, both)).refusal).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
    });
  });
});

describe('沪府发〔2020〕7号（十五）: opinions on a lead', () => {
  const opinion = { kind: 'EXPERT', institution: '市食品检验研究院', ...PIECE, givenOn: '2026-11-01' };

  it('are attached by their hash, each once, until the lead has ended', async () => {
    const lead = await registered();
    const { done } = await acts.attach({ ...at(lead), ...opinion }, pudong);
    expect(done?.opinions).toEqual([{ kind: 'EXPERT', institution: '市食品检验研究院', sha256: hashOf('a') }]);
    expect((await acts.attach({ ...at(done), ...opinion }, pudong)).refusal).toMatchObject({
      code: 'LEAD_OPINIONS_FULL',
    });
    const { done: back } = await acts.giveBack({ ...at(done), code: 'NO_VIOLATION', reason: '未发现违法' }, pudong);
    const { refusal } = await acts.attach({ ...at(back), ...opinion, sha256: hashOf('b') }, pudong);
    expect(refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('are not dated after today, and have the hash of a document', async () => {
    const lead = at(await registered());
    const late = await acts.attach({ ...lead, ...opinion, givenOn: day('2026-11-03') }, pudong);
    expect(late.refusal).toMatchObject({ code: 'TRANSFER_DAY_UNFIT', field: 'givenOn' });
    const unfit = await acts.attach({ ...lead, ...opinion, sha256: 'A'.repeat(64) }, pudong);
    expect(unfit.refusal).toMatchObject({ code: 'TRANSFER_EVIDENCE_UNFIT' });
  });
});

describe('沪府发〔2020〕7号（十）: who may register leads', () => {
  it.each([
    ['an inspector', inspector],
    ['a head', head],
    ['another district', minhang],
    ['the reform office', office],
    ['the public', PUBLIC],
  ])('is not %s', async (_, viewer) => {
    expect((await acts.register(complaint(), viewer)).refusal).toMatchObject({ code: 'LEAD_NOT_YOURS' });
    expect(await silo.count('case_lead')).toBe(0);
  });
});
