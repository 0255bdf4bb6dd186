import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import { applyRepairs } from '../../subgraphs/enforcement/store/after/followRepairs';
import { settledFollowUp } from '../../subgraphs/enforcement/store/after/settledFollowUp';
import { fileOfCase } from '../../subgraphs/enforcement/store/cases/caseRows';
import {
  AFTER_USCC,
  type AfterDesk,
  afterPeople,
  DECISION,
  openAfterDesk,
  payment,
  type StepName,
} from '../support/enforcement/afterDesk';
import { servedCase } from '../support/enforcement/servedCase';
import { type OpenSilo, openSilo } from '../support/openSilo';

const CASE = '沪市监浦案〔2026〕17号';
const NUMBER = '沪市监浦处〔2026〕17号';
const TODAY = day('2026-11-02');

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
});
afterEach(() => silo.close());

const seal = (decision: string, state: 'REPAIRED' | 'REVOKED' = 'REPAIRED') => {
  const told = { source_department: 'SAMR-310115', source_record_id: decision, uscc: AFTER_USCC, repaired_on: TODAY };
  return silo.database.transaction((client) =>
    applyRepairs(client, [{ number: 'CR-2026-000001', ...told, state }], TODAY),
  );
};
const version = async (decision: string) =>
  (await silo.database.dataSource.query('SELECT version FROM decision_follow_up WHERE number = $1', [decision]))[0]
    .version as number;
const take = async (step: StepName, input: object = {}, decision = NUMBER) =>
  desk.take(step, { decision, version: await version(decision), ...input });
const stage = async () => (await fileOfCase(readingFrom(silo.database.statements), CASE))?.stage;
const row = async (decision: string) =>
  (
    await silo.database.dataSource.query(
      `SELECT f.performance, f.standing, d.publication FROM decision_follow_up f
       JOIN enforcement_decision d ON d.number = f.number WHERE f.number = $1`,
      [decision],
    )
  )[0];
const effects = async () => (await desk.effects()).length;

const challenge = {
  ...{ kind: 'LITIGATION', body: '上海铁路运输法院', reference: '（2026）沪7101行初8号', on: '2026-10-20' },
};
const judged = { reference: '（2026）沪7101行初8号', reason: '事实不清' };

describe('信用修复管理办法 3, 行政处罚法 66: what is owed by a repaired decision', () => {
  beforeEach(() => servedCase(silo.database));

  it('is collected: it falls overdue, its party is reminded and pays, and no effect of it is told', async () => {
    await desk.must('beginPerformance', { decision: NUMBER, version: 1, on: '2026-09-23' });
    await seal(NUMBER);
    const told = await effects();
    expect(await markOverdue(silo.database, TODAY)).toBe(1);
    expect(await stage()).toBe('OVERDUE');
    expect((await take('remindPenaltyParty', { on: '2026-11-02' })).done).toMatchObject({ decision: NUMBER });
    expect((await take('payFine', payment('2000000', '2026-11-02'))).refusal).toBeUndefined();
    expect(await row(NUMBER)).toEqual({ performance: 'OVERDUE', standing: 'IN_FORCE', publication: 'REPAIRED' });
    expect(await effects()).toBe(told);
  });

  it('is told to its handlers alone, in no list, and no longer once it is performed', async () => {
    await desk.must('beginPerformance', { decision: NUMBER, version: 1, on: '2026-09-23' });
    await seal(NUMBER);
    const { officer, head, cityHead, minhangHead, emergencyHead, office } = afterPeople;
    for (const as of [officer, head, cityHead]) expect(await desk.find(NUMBER, as)).toMatchObject({ decision: NUMBER });
    for (const as of [minhangHead, emergencyHead, office, { ...officer, roles: ['inspector'] }])
      expect(await desk.find(NUMBER, as)).toBeNull();
    expect(await desk.list()).toEqual([]);
    const surcharge = payment('1', '2026-10-08', 'R-2', { kind: 'SURCHARGE' });
    expect((await take('payFine', payment('2000000', '2026-10-08'))).refusal).toBeUndefined();
    expect((await take('payFine', surcharge)).refusal).toMatchObject({ code: 'PAYMENT_UNFIT' });
    const { done, refusal } = await take('completePerformance', { on: '2026-10-08' });
    expect([done, refusal, await stage()]).toEqual([null, undefined, 'PERFORMED']);
    expect(await desk.find(NUMBER)).toBeNull();
  });

  it('is published by no step any more, as if there were no such decision', async () => {
    await seal(NUMBER);
    const prepared = { summary: '摘要', screening: { stateSecrets: true, tradeSecrets: true, privacy: true } };
    const steps = [
      ['prepareDecisionPublication', prepared],
      ['publishDecision', { channels: ['NECIPS'] }],
      ['confirmDecisionWithdrawal', { channels: ['NECIPS'] }],
    ] as const;
    for (const [step, input] of steps)
      expect((await take(step, input)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});

describe('信用修复管理办法 3, 行政处罚法 73: what is contested of a repaired decision', () => {
  beforeEach(() => servedCase(silo.database));

  it('is judged: a court revokes it, nothing is left to perform, and its file can be put away', async () => {
    await desk.must('recordDecisionRemedy', { decision: NUMBER, version: 1, ...challenge });
    await seal(NUMBER);
    expect((await take('concludeDecisionRemedy', { ...judged, outcome: 'REVOKED' })).refusal).toBeUndefined();
    expect(await row(NUMBER)).toEqual({ performance: 'ENDED', standing: 'REVOKED', publication: 'REPAIRED' });
    expect(await stage()).toBe('PERFORMED');
    expect(await silo.database.transaction((client) => settledFollowUp(client, NUMBER))).toEqual({ lawful: true });
    expect(await desk.find(NUMBER)).toBeNull();
  });

  it('is corrected by its department, or challenged first, although it is sealed', async () => {
    await seal(NUMBER);
    expect((await take('recordDecisionRemedy', challenge)).refusal).toBeUndefined();
    expect((await take('correctOwnDecision', { ...judged, outcome: 'REVOKED' })).refusal).toBeUndefined();
    expect((await row(NUMBER)).standing).toBe('REVOKED');
  });
});

describe('上海市社会信用条例 37, 行政处罚法 48: a decision that credit found revoked', () => {
  it('falls before it is sealed: nothing is performed, its bans are lifted, and it is told once', async () => {
    await desk.decide({
      penalties: [
        { kind: 'FINE', amount: 100_000n, text: '罚款' },
        { kind: 'BAN_FROM_POST', amount: null, text: '限制从业' },
      ],
    });
    await desk.must('beginPerformance', {});
    const ban = {
      ...{ decisionNumber: DECISION, againstEntity: true, scope: 'FOOD_MANAGEMENT', basis: '食品安全法 135' },
      ...{ from: '2026-10-12', until: '2031-10-12', lifetime: false },
    };
    const text = 'mutation ($input: RecordBanInput!) { recordBan(input: $input) { number } }';
    expect((await desk.query(text, { input: ban })).errors).toBeUndefined();
    for (const _ of [1, 2]) await seal(DECISION, 'REVOKED');
    expect(await row(DECISION)).toEqual({ performance: 'ENDED', standing: 'REVOKED', publication: 'REPAIRED' });
    expect(await silo.count(`ban WHERE lifted_on = '2026-11-02'`)).toBe(1);
    expect(await silo.count(`enforcement_event WHERE topic = 'remedy' AND kind = 'FELL'`)).toBe(1);
    expect((await desk.effects()).map(({ state }) => state)).toEqual(['IN_FORCE', 'WITHDRAWN', 'REPAIRED']);
    expect((await desk.query('{ withdrawnDecisions { totalCount } }')).data).toEqual({
      withdrawnDecisions: { totalCount: 0 },
    });
  });

  it('is not found revoked by a repair, and falls when credit says so after it was sealed', async () => {
    await desk.decide();
    await seal(DECISION);
    expect((await row(DECISION)).standing).toBe('IN_FORCE');
    await seal(DECISION, 'REVOKED');
    expect(await row(DECISION)).toMatchObject({ standing: 'REVOKED', publication: 'REPAIRED' });
  });

  it('takes its case to the end of the performance with it', async () => {
    await servedCase(silo.database);
    await seal(NUMBER, 'REVOKED');
    expect(await stage()).toBe('PERFORMED');
  });
});
