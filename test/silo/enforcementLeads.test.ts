import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import type { HandedOver } from '../../subgraphs/enforcement/rules/leads/leadOfHandOver';
import { fillLeadDues } from '../../subgraphs/enforcement/store/leads/fillLeadDues';
import { LEAD_HISTORY } from '../../subgraphs/enforcement/store/leads/leadHistory';
import { receiveLeads } from '../../subgraphs/enforcement/store/leads/receiveLeads';
import { handedOver, LEAD_USCC, leadCase, leadPeople } from '../support/enforcement/leadDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const TODAY = day('2026-11-02');
const CASE = '沪市监浦案〔2026〕17号';
const RIGHT = '沪市监浦案〔2026〕71号';
const { pudong, city, inspector, minhang, office } = leadPeople;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const receive = (sent: readonly HandedOver[] = [handedOver()], today = TODAY) =>
  silo.database.transaction((client) => receiveLeads(client, sent, today));

const FIELDS = `number version state dueOn isOverdue answeredOn caseNumber returnCode returnReason closedOn outcome`;
async function change(mutation: string, input: object, as: Viewer = pudong) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: data?.[mutation] as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}
const AT = { number: 'CL-2026-000001', version: 1 };
const accept = (more: object = {}, as = pudong) => change('acceptCaseLead', { ...AT, caseNumber: CASE, ...more }, as);
const giveBack = (more: object = {}, as = pudong) =>
  change('returnCaseLead', { ...AT, code: 'EVIDENCE_INSUFFICIENT', reason: '缺少进货查验记录', ...more }, as);
const correct = (more: object = {}, as = pudong) =>
  change('correctCaseLead', { ...AT, version: 2, caseNumber: RIGHT, reason: '案号录入有误', ...more }, as);
const close = (more: object = {}, as = pudong) =>
  change('closeCaseLead', { ...AT, version: 2, note: '已作出处罚并履行完毕', ...more }, as);

async function list(filter: object, as: Viewer = pudong) {
  const text = `query ($filter: CaseLeadFilter) { caseLeads(filter: $filter) { totalCount edges { node {
    handOver visit item ground standard codes evidence { sha256 size mediaType } entity { uscc } authority { code }
    ${FIELDS} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  return (data as { caseLeads: { edges: { node: Record<string, unknown> }[] } }).caseLeads.edges.map(
    ({ node }) => node,
  );
}

async function told(): Promise<Record<string, unknown>[]> {
  const rows = await silo.database.dataSource.query(
    `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'case-lead' ORDER BY position`,
  );
  return rows.map(({ data }: { data: Record<string, unknown> }) => data);
}

describe('DR-23, 沪府发〔2020〕7号（十）: a lead that an inspection handed over', () => {
  it('is received with its references, codes and hashes, and the receipt is told', async () => {
    await receive();
    const [lead] = await list({});
    expect(lead).toMatchObject({
      handOver: 'HO-2026-000001',
      visit: 'VS-2026-000001',
      state: 'RECEIVED',
      entity: { uscc: LEAD_USCC },
      authority: { code: 'SAMR-310115' },
      codes: ['A', '3'],
      evidence: [{ sha256: 'a'.repeat(64), size: 1024, mediaType: 'image/jpeg' }],
      dueOn: '2026-11-23',
      isOverdue: false,
    });
    expect(await told()).toMatchObject([
      { number: AT.number, hand_over: 'HO-2026-000001', version: 1, state: 'RECEIVED', received_on: '2026-11-02' },
    ]);
  });

  it('is received once, however often it is told', async () => {
    await receive();
    await receive();
    await receive([handedOver({ codes: ['A', '4'] })]);
    expect(await silo.count('case_lead')).toBe(1);
    expect(await silo.count('lead_event')).toBe(1);
    expect((await told()).length).toBe(1);
    expect(await list({})).toMatchObject([{ codes: ['A', '3'] }]);
  });

  it('is accepted with the number of its case, and closed once the case is, with what was decided', async () => {
    await receive();
    expect((await accept()).done).toMatchObject({ state: 'ACCEPTED', caseNumber: CASE, answeredOn: '2026-11-02' });
    expect((await close()).refusal).toMatchObject({ code: 'LEAD_CASE_NOT_CLOSED', stage: null });
    await storeCases(silo.database, [leadCase(CASE, 'FILED')]);
    expect((await close()).refusal).toMatchObject({ code: 'LEAD_CASE_NOT_CLOSED', stage: 'FILED' });
    await storeCases(silo.database, [leadCase(CASE, 'PERFORMED')]);
    expect((await close()).done).toMatchObject({ state: 'CLOSED', closedOn: '2026-11-02', outcome: 'PENALTY' });
    expect((await told()).map(({ version, state, outcome }) => [version, state, outcome])).toEqual([
      [1, 'RECEIVED', null],
      [2, 'ACCEPTED', null],
      [3, 'CLOSED', 'PENALTY'],
    ]);
  });

  it('bounces with its reason, and neither comes back nor is closed after that', async () => {
    await receive();
    expect((await giveBack()).done).toMatchObject({
      state: 'RETURNED',
      returnCode: 'EVIDENCE_INSUFFICIENT',
      returnReason: '缺少进货查验记录',
    });
    expect(await told()).toMatchObject([{ version: 1 }, { version: 2, return_code: 'EVIDENCE_INSUFFICIENT' }]);
    expect((await accept({ version: 2 })).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
      possibleIn: ['RECEIVED'],
    });
    expect((await close()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('that was accepted under a wrong number is corrected with the reason, told, and closed with the right case', async () => {
    await receive();
    await accept();
    expect((await correct()).done).toMatchObject({ state: 'ACCEPTED', version: 3, caseNumber: RIGHT });
    expect((await told()).at(-1)).toMatchObject({ version: 3, state: 'ACCEPTED', case_number: RIGHT });
    const [event] = await silo.database.dataSource.query(`SELECT * FROM lead_event WHERE kind = 'CASE_CORRECTED'`);
    expect(event).toMatchObject({ actor: pudong.subject, reason: '案号录入有误' });
    expect(JSON.parse(event.details)).toEqual({ before: CASE, caseNumber: RIGHT });
    await storeCases(silo.database, [leadCase(RIGHT, 'PERFORMED')]);
    expect((await close({ version: 3 })).done).toMatchObject({ state: 'CLOSED' });
  });

  it('that was accepted in error bounces, without a case from then on', async () => {
    await receive();
    await accept();
    const bounced = { state: 'RETURNED', version: 3, caseNumber: null, returnCode: 'EVIDENCE_INSUFFICIENT' };
    expect((await giveBack({ version: 2 })).done).toMatchObject(bounced);
    expect((await told()).at(-1)).toMatchObject({ version: 3, state: 'RETURNED', case_number: null });
  });

  it.each([
    ['the same number', { caseNumber: CASE }, pudong, 'LEAD_CASE_UNCHANGED'],
    ['no number', { caseNumber: null }, pudong, 'LEAD_CASE_NUMBER_MISSING'],
    ['no reason', { reason: ' ' }, pudong, 'TEXT_EMPTY'],
    ['another version', { version: 1 }, pudong, 'WORK_CHANGED'],
    ['an inspector', {}, inspector, 'LEAD_NOT_YOURS'],
  ])('is not corrected with %s, and stays under its case', async (_, more, as, code) => {
    await receive();
    await accept();
    expect((await correct(more, as)).refusal).toMatchObject({ code });
    expect(await list({})).toMatchObject([{ version: 2, caseNumber: CASE }]);
  });

  it('is corrected only while it is accepted', async () => {
    await receive();
    expect((await correct({ version: 1 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('that was only copied is dealt with without a case', async () => {
    await receive([handedOver({ ground: 'COPIED' })]);
    expect((await accept({ caseNumber: null })).done).toMatchObject({ state: 'ACCEPTED', caseNumber: null });
    expect((await close()).done).toMatchObject({ state: 'CLOSED', outcome: null });
  });

  it('is overdue the day after its last day, and not on it', async () => {
    await receive([handedOver()], day('2026-10-12'));
    await receive([handedOver({ number: 'HO-2026-000002' })], day('2026-10-10'));
    const leads = await list({});
    expect(leads.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([
      ['2026-10-30', true],
      ['2026-11-02', false],
    ]);
    expect((await list({ overdue: true })).map(({ number }) => number)).toEqual(['CL-2026-000002']);
  });

  it('waits for the holidays of the next year for its last day, and gets it once they are known', async () => {
    await receive([handedOver()], day('2026-12-21'));
    expect(await list({})).toMatchObject([{ dueOn: null, isOverdue: false }]);
    expect(await fillLeadDues(silo.database)).toBe(0);
    await silo.database.dataSource.query(`UPDATE case_lead SET received_on = '2026-11-02'`);
    expect(await fillLeadDues(silo.database)).toBe(1);
    expect(await list({})).toMatchObject([{ dueOn: '2026-11-23' }]);
  });

  it.each([
    ['a case number that is missing', () => accept({ caseNumber: null }), 'LEAD_CASE_NUMBER_MISSING'],
    ['a telephone number for the case', () => accept({ caseNumber: '13812345678' }), 'PERSONAL_DATA_IN_TEXT'],
    [
      'a number of a person in the reason',
      () => giveBack({ reason: '当事人电话13812345678' }),
      'PERSONAL_DATA_IN_TEXT',
    ],
    ['a reason without words', () => giveBack({ reason: ' ' }), 'TEXT_EMPTY'],
    ['words without end', () => giveBack({ reason: '缺'.repeat(501) }), 'TEXT_TOO_LONG'],
    ['another version', () => accept({ version: 7 }), 'WORK_CHANGED'],
    ['an unknown number', () => accept({ number: 'CL-2026-999999' }), 'WORK_UNKNOWN'],
    ['a step that is too early', () => close({ version: 1 }), 'WORK_STATE_UNFIT'],
    ['an inspector', () => accept({}, inspector), 'LEAD_NOT_YOURS'],
    ['the reform office, which only watches', () => accept({}, office as typeof pudong), 'LEAD_NOT_YOURS'],
    ['another district, which does not see it', () => accept({}, minhang), 'WORK_UNKNOWN'],
  ])('is refused an answer with %s, and nothing is stored', async (_, answering, code) => {
    await receive();
    expect((await answering()).refusal).toMatchObject({ code });
    expect(await list({})).toMatchObject([{ state: 'RECEIVED', version: 1 }]);
    expect([await silo.count('lead_event'), (await told()).length]).toEqual([1, 1]);
  });

  it('is accepted under a number that only another line knows: no answer tells that there is such a case', async () => {
    const known = leadCase(CASE, 'FILED', requireUscc('91310000132260250X'));
    await storeCases(silo.database, [{ ...known, department: 'FIRE', sourceDepartment: 'FIRE' }]);
    await receive();
    expect((await accept()).done).toMatchObject({ state: 'ACCEPTED', caseNumber: CASE });
    expect((await close()).refusal).toMatchObject({ code: 'LEAD_CASE_NOT_CLOSED', stage: null });
  });

  it('is not accepted under the case of another entity', async () => {
    await storeCases(silo.database, [leadCase(CASE, 'FILED', requireUscc('91310000132260250X'))]);
    await receive();
    expect((await accept()).refusal).toMatchObject({ code: 'LEAD_CASE_OF_ANOTHER', caseNumber: CASE });
  });

  it('is seen by its line and the reform office, by no other district and not by the public', async () => {
    await receive();
    for (const viewer of [pudong, city, office]) expect((await list({}, viewer)).length).toBe(1);
    expect(await list({}, minhang)).toEqual([]);
    const one = 'query ($n: ID!) { caseLead(number: $n) { number } }';
    expect((await silo.ask(one, { n: AT.number }, minhang)).data).toEqual({ caseLead: null });
    for (const text of ['{ caseLeads { totalCount } }', `{ caseLead(number: "${AT.number}") { number } }`]) {
      expect((await silo.ask(text, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    }
  });

  it('has a history that is chained and whole, with who did what', async () => {
    await receive();
    await accept({}, city);
    const proofs = await verifyChains(silo.database.statements, LEAD_HISTORY, [{ topic: 'lead', number: AT.number }]);
    expect(proofs).toMatchObject([{ entries: 2, intact: true }]);
    const events = await silo.database.dataSource.query('SELECT kind, actor FROM lead_event ORDER BY sequence');
    expect(events).toEqual([
      { kind: 'RECEIVED', actor: 'hub' },
      { kind: 'ACCEPTED', actor: 'case-samr' },
    ]);
  });

  it('is kept in tables that are as their classes say', async () => {
    expect(await schemaDrift(enforcement as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
