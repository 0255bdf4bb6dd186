import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { type CaseInput, enforcement, storeCases } from '../../subgraphs/enforcement';
import { applyRepairs } from '../../subgraphs/enforcement/store/after/followRepairs';
import { receiveLeads } from '../../subgraphs/enforcement/store/leads/receiveLeads';
import { handedOver, LEAD_USCC, leadCase, leadPeople } from '../support/enforcement/leadDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

const { pudong, office } = leadPeople;
const CASE = '沪市监浦案〔2026〕17号';
const OTHER = '沪市监浦案〔2026〕18号';
const TODAY = day('2026-11-02');

let silo: OpenSilo;
/** A lead of an inspection that was accepted under a case, which is decided. */
beforeEach(async () => {
  silo = await openSilo(enforcement);
  const received = [handedOver(), handedOver({ number: 'HO-2026-000002' })];
  await silo.database.transaction((client) => receiveLeads(client, received, day('2026-10-30')));
  await storeCases(silo.database, [leadCase(CASE, 'PERFORMED')]);
  await change('acceptCaseLead', { number: 'CL-2026-000001', version: 1, caseNumber: CASE });
});
afterEach(() => silo.close());

async function change(field: string, input: object) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { number version state caseNumber } }`;
  const { data, errors } = await silo.ask(text, { input }, pudong);
  return { done: data?.[field], refusal: errors?.[0]?.extensions };
}
const repair = (decision: string) =>
  silo.database.transaction((client) => {
    const told = { source_department: 'SAMR-310115', source_record_id: decision, uscc: LEAD_USCC, repaired_on: TODAY };
    return applyRepairs(client, [{ number: 'CR-2026-000001', ...told }], TODAY);
  });
const decisionOf = (caseNumber: string) => `${caseNumber}决定`;
async function leads(as: Viewer): Promise<unknown> {
  const text = `query ($uscc: USCC!) { caseLeads(filter: { uscc: $uscc }) { edges { node { number state caseNumber } } } }`;
  const { data, errors } = await silo.ask(text, { uscc: LEAD_USCC }, as);
  expect(errors).toBeUndefined();
  const page = data as { caseLeads: { edges: { node: object }[] } };
  return page.caseLeads.edges.map(({ node }) => node).at(-1);
}
const told = async () => {
  const sql = `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'case-lead' ORDER BY position DESC LIMIT 1`;
  return (await silo.database.dataSource.query(sql))[0].data;
};

describe('信用修复管理办法 3: the lead of a case that is sealed', () => {
  it('lets go of its case, though it was neither closed nor answered in words, and whoever sent it is told', async () => {
    expect(await leads(office)).toEqual({ number: 'CL-2026-000001', state: 'ACCEPTED', caseNumber: CASE });
    await repair(decisionOf(CASE));
    const left = { number: 'CL-2026-000001', state: 'ACCEPTED', caseNumber: null };
    for (const as of [pudong, office]) expect(await leads(as)).toEqual(left);
    expect(await told()).toMatchObject({ hand_over: 'HO-2026-000001', version: 3, case_number: null });
  });

  it('is told once, is closed without its case, and another lead is left as it is', async () => {
    await repair(decisionOf(CASE));
    const events = await silo.count('outbox');
    await repair(decisionOf(CASE));
    expect(await silo.count('outbox')).toBe(events);
    expect(await silo.count(`case_lead WHERE number = 'CL-2026-000002' AND version = 1`)).toBe(1);
    const closed = await change('closeCaseLead', { number: 'CL-2026-000001', version: 3, note: '已办结' });
    expect(closed.done).toMatchObject({ state: 'CLOSED', caseNumber: null });
  });

  it('is led to it again by no acceptance and no correction', async () => {
    await storeCases(silo.database, [leadCase(OTHER, 'PERFORMED')]);
    await repair(decisionOf(OTHER));
    const refused = { code: 'LEAD_CASE_OF_ANOTHER' };
    const accepting = { number: 'CL-2026-000002', version: 1, caseNumber: OTHER };
    expect((await change('acceptCaseLead', accepting)).refusal).toMatchObject(refused);
    const correcting = { number: 'CL-2026-000001', version: 2, caseNumber: OTHER, reason: '案号录入有误' };
    expect((await change('correctCaseLead', correcting)).refusal).toMatchObject(refused);
  });

  it('keeps its case where another decision in it is open', async () => {
    const two = leadCase(OTHER, 'PERFORMED');
    const [decision] = two.decisions;
    if (!decision) throw new Error('there is no decision');
    const second = { ...decision, number: `${OTHER}决定二`, sourceRecordId: `${OTHER}决定二` };
    await storeCases(silo.database, [{ ...two, decisions: [decision, second] } as CaseInput]);
    await change('acceptCaseLead', { number: 'CL-2026-000002', version: 1, caseNumber: OTHER });
    await repair(decisionOf(OTHER));
    expect(await silo.count(`case_lead WHERE case_number = '${OTHER}'`)).toBe(1);
    await repair(`${OTHER}决定二`);
    expect(await silo.count(`case_lead WHERE case_number = '${OTHER}'`)).toBe(0);
  });
});
