import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { LEAD_USCC, leadCase } from '../support/enforcement/leadDesk';
import { MEASURE_CASE, measurePeople } from '../support/enforcement/measureDesk';
import { violation } from '../support/enforcement/measureExample';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityHead, minhang, emergency, office } = measurePeople;
const STEP = 'LS-2026-000001';
const SERIOUS = violation({ serious: true, goodsInCirculation: true });

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const FIELDS = `number version authority { code } entity { uscc } caseNumber kind lowest facts { serious corrected }
  reasons deviation dueOn isOverdue state takenOn closedOn closingNote`;
async function change(field: 'takeLadderStep' | 'closeLadderStep', input: object, as: Viewer) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: data?.[field] as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}
const order = {
  authority: 'SAMR-310115',
  uscc: LEAD_USCC,
  kind: 'ORDER_TO_CORRECT',
  facts: violation(),
  reasons: '未按规定保存进货查验记录',
  dueOn: '2026-11-16',
};
const take = (more: object = {}, as: Viewer = officer) => change('takeLadderStep', { ...order, ...more }, as);
const close = (more: object = {}, as: Viewer = officer) =>
  change('closeLadderStep', { number: STEP, version: 1, outcome: 'KEPT', note: '复查已改正', ...more }, as);

async function list(filter: object, as: Viewer = officer) {
  const text = `query ($filter: LadderStepFilter) { ladderSteps(filter: $filter) { totalCount edges { node { ${FIELDS} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  const page = data?.ladderSteps as { edges: { node: Record<string, unknown> }[] } | null | undefined;
  return page?.edges.map(({ node }) => node) ?? errors?.[0]?.extensions?.code;
}

describe('沪府发〔2020〕7号（十九）: a step of the ladder', () => {
  it('is recorded with its facts, its reasons and its last day, and closed as it ended', async () => {
    expect((await take()).done).toMatchObject({
      number: STEP,
      authority: { code: 'SAMR-310115' },
      entity: { uscc: LEAD_USCC },
      kind: 'ORDER_TO_CORRECT',
      lowest: 'ORDER_TO_CORRECT',
      deviation: null,
      dueOn: '2026-11-16',
      isOverdue: false,
      state: 'TAKEN',
    });
    expect((await close()).done).toMatchObject({ state: 'KEPT', closedOn: '2026-11-02', closingNote: '复查已改正' });
    expect((await close({ version: 2 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const things = [{ topic: 'ladder-step', number: STEP }];
    const [proof] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, things);
    expect(proof).toMatchObject({ entries: 2, intact: true });
  });

  it('that is heavier than what suffices keeps the reason for it', async () => {
    const facts = violation({ corrected: true });
    expect((await take({ facts })).refusal).toMatchObject({ code: 'LADDER_STEP_HEAVIER', lowest: 'WARNING_TALK' });
    expect((await take({ facts, deviation: '同类问题一年内第三次' })).done).toMatchObject({
      lowest: 'WARNING_TALK',
      deviation: '同类问题一年内第三次',
    });
  });

  it('is overdue the day after its last day until it is closed', async () => {
    await take();
    await take({ dueOn: '2026-11-02' });
    await silo.database.dataSource.query(`UPDATE ladder_step SET due_on = '2026-11-01' WHERE number = $1`, [STEP]);
    expect(await list({ overdue: true })).toMatchObject([{ number: STEP, isOverdue: true }]);
    expect(await list({})).toMatchObject([{ dueOn: '2026-11-02', isOverdue: false }, { isOverdue: true }]);
    await close({ outcome: 'NOT_KEPT' });
    expect(await list({ overdue: true })).toEqual([]);
  });

  it('belongs to a case of the same department against the same entity, where it names one', async () => {
    await storeCases(silo.database, [leadCase(MEASURE_CASE, 'FILED')]);
    expect((await take({ caseNumber: MEASURE_CASE })).done).toMatchObject({ caseNumber: MEASURE_CASE });
    const other = { caseNumber: MEASURE_CASE, uscc: '91310000132260250X' };
    expect((await take(other)).refusal).toMatchObject({ code: 'MEASURE_CASE_UNKNOWN' });
    const city = { caseNumber: MEASURE_CASE, authority: 'SAMR' };
    const cityOfficer = { ...cityHead, roles: ['case-officer'] };
    expect((await take(city, cityOfficer)).refusal).toMatchObject({ code: 'MEASURE_CASE_UNKNOWN' });
    expect(await list({ caseNumber: MEASURE_CASE })).toHaveLength(1);
  });

  it('that recalls goods is the head’s', async () => {
    const recall = { kind: 'RECALL', facts: SERIOUS };
    expect((await take(recall)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE', role: 'case-head' });
    expect((await take(recall, head)).done).toMatchObject({ kind: 'RECALL', lowest: 'RECALL' });
    expect((await close({}, officer)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    expect((await close({}, head)).done).toMatchObject({ state: 'KEPT' });
  });

  it.each<[string, object, string]>([
    [
      'a formal warning, which is a penalty',
      { kind: 'FORMAL_WARNING', deviation: '从快处理' },
      'LADDER_STEP_NEEDS_CASE',
    ],
    ['a stop of business', { kind: 'STOP', deviation: '从快处理' }, 'LADDER_STEP_NEEDS_CASE'],
    ['a revocation', { kind: 'REVOCATION', deviation: '从快处理' }, 'LADDER_STEP_NEEDS_CASE'],
    ['a transfer', { kind: 'CRIMINAL_TRANSFER', deviation: '从快处理' }, 'LADDER_STEP_NEEDS_TRANSFER'],
    [
      'a talk where a crime is suspected',
      { kind: 'INTERVIEW', facts: violation({ suspectedCrime: true }) },
      'LADDER_STEP_INSUFFICIENT',
    ],
    ['no reasons', { reasons: ' ' }, 'TEXT_EMPTY'],
    ['bidi controls', { reasons: '记录\u2066缺失' }, 'TEXT_BIDI_CONTROL'],
    ['a number of a person', { reasons: '联系13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['a last day that is over', { dueOn: '2026-11-01' }, 'LADDER_STEP_TERM_UNFIT'],
    ['a last day too far away', { dueOn: '2027-11-03' }, 'LADDER_STEP_TERM_UNFIT'],
    ['an impossible day', { dueOn: '2026-11-31' }, 'INVALID_DAY'],
    ['no code of an entity', { uscc: '913101' }, 'USCC_LENGTH'],
    ['an unknown department', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['a case that there is not', { caseNumber: MEASURE_CASE }, 'MEASURE_CASE_UNKNOWN'],
  ])('is refused: %s, and nothing is stored', async (_, more, code) => {
    expect((await take(more, { ...officer, roles: ['case-officer', 'case-head'] })).refusal).toMatchObject({ code });
    expect([await silo.count('ladder_step'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });

  it('is seen by its line and the reform office, and nobody else', async () => {
    await take();
    for (const as of [officer, cityHead, office]) expect(await list({}, as)).toHaveLength(1);
    for (const as of [minhang, emergency]) expect(await list({}, as)).toEqual([]);
    expect(await list({}, PUBLIC)).toBe('NOT_PUBLIC');
    const { data, errors } = await silo.ask(`{ ladderStep(number: "${STEP}") { number } }`, {}, minhang);
    expect([data?.ladderStep, errors]).toEqual([null, undefined]);
  });

  it('is proposed to everybody who tells the facts, with the way in which it is taken', async () => {
    const text = 'query ($facts: ViolationFactsInput!) { lowestSufficientStep(facts: $facts) { kind route } }';
    const propose = async (facts: object) => (await silo.ask(text, { facts }, PUBLIC)).data?.lowestSufficientStep;
    expect(await propose(SERIOUS)).toEqual({ kind: 'RECALL', route: 'STEP' });
    expect(await propose(violation({ earlierStepNotKept: true }))).toEqual({ kind: 'FORMAL_WARNING', route: 'CASE' });
  });
});
