import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { decideExemption, proposeExemption, revokeExemption } from '../../subgraphs/inspection/store/plans/exemptions';
import { changeLimits, limitHistory } from '../support/inspection/changeLimits';
import { openPlanDesk, type PlanDesk, planners } from '../support/inspection/planDesk';
import { PUBLIC } from '../support/openSilo';

const { planner, head, firePlanner, fireHead, office } = planners;
const [USCC, OTHER, THIRD] = ['9131000010000595XD', '91310000132260250X', '9131000013221158XC'];

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());

const PROPOSAL = {
  department: 'SAMR',
  uscc: USCC,
  basis: '信用风险低，无事不扰',
  from: '2026-11-02',
  until: '2027-11-02',
};
const FIELDS = 'state from until proposedFrom proposedUntil revokedOn department { code } entity { uscc }';
const changing = (name: string, type: string) => changeLimits(() => desk, name, type, FIELDS);
const proposing = changing('proposeExemption', 'ProposeExemptionInput');
const deciding = changing('decideExemption', 'DecideExemptionInput');
const revoking = changing('revokeExemption', 'RevokeExemptionInput');
const propose = (input: object = {}, as = planner) => proposing({ ...PROPOSAL, ...input }, as);
const decide = (input: object, as = head) => deciding({ reason: '同意', grant: true, ...input }, as);
const revoke = (input: object, as = head) => revoking({ reason: '发现问题', ...input }, as);
const of = (done: { number: string; version: number } | null) => ({ number: done?.number, version: done?.version });
const counts = async (on: string, as: Viewer = PUBLIC) =>
  (await desk.silo.ask(`{ inspectionExemptionCounts(on: "${on}") { department { code } count } }`, {}, as)).data;

describe('11e, A13: nobody is immune but for a time, by two persons, on the record', () => {
  beforeEach(() => desk.silo.database.dataSource.query('DELETE FROM inspection_exemption'));

  it('an exemption is proposed by one and granted by another, and has its days from then on', async () => {
    const both = { ...planner, roles: ['planner', 'inspection-head'] };
    const proposed = (await propose({}, both)).done;
    expect(proposed).toMatchObject({ state: 'PROPOSED', from: null, until: null, entity: { uscc: USCC } });
    expect((await decide(of(proposed), both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await decide(of(proposed), fireHead)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect(await counts('2026-11-02')).toEqual({ inspectionExemptionCounts: [] });
    const granted = (await decide(of(proposed))).done;
    expect(granted).toMatchObject({ state: 'GRANTED', from: '2026-11-02', until: '2027-11-02' });
    expect((await decide(of(granted))).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await limitHistory(desk, String(granted?.number))).toMatchObject([
      { kind: 'PROPOSED' },
      { kind: 'GRANTED', reason: '同意' },
    ]);
  });

  it('holds to the day before its end, and everybody learns how many, not who', async () => {
    await decide(of((await propose()).done));
    const one = { inspectionExemptionCounts: [{ department: { code: 'SAMR' }, count: 1 }] };
    expect(await counts('2027-11-01')).toEqual(one);
    expect(await counts('2027-11-02')).toEqual({ inspectionExemptionCounts: [] });
    const list = '{ inspectionExemptions { totalCount edges { node { entity { uscc } } } } }';
    for (const viewer of [planner, office]) {
      expect((await desk.silo.ask(list, {}, viewer)).data).toMatchObject({ inspectionExemptions: { totalCount: 1 } });
    }
    expect((await desk.silo.ask(list, {}, firePlanner)).data).toMatchObject({
      inspectionExemptions: { totalCount: 0 },
    });
    expect((await desk.silo.ask(list, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('that is granted late begins on that day; that is revoked ends on that day', async () => {
    const number = await proposeExemption(
      desk.silo.database,
      { ...PROPOSAL, uscc: USCC as string, from: day('2026-11-02'), until: day('2027-05-02') },
      { actor: planner, today: day('2026-11-02') },
    );
    const decision = { number, version: 1, grant: true, reason: '同意' };
    await decideExemption(desk.silo.database, decision, { actor: head, today: day('2026-11-10') });
    const on = async (asked: string) => {
      const told = (await counts(asked))?.inspectionExemptionCounts as unknown[] | undefined;
      return told?.length;
    };
    expect([await on('2026-11-09'), await on('2026-11-10')]).toEqual([0, 1]);
    const end = { number, version: 2, reason: '发现问题' };
    await revokeExemption(desk.silo.database, end, { actor: head, today: day('2026-12-01') });
    expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([1, 0]);
    await expect(
      revokeExemption(desk.silo.database, { ...end, version: 3 }, { actor: head, today: day('2026-12-02') }),
    ).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('that is rejected, or not yet granted, is not revoked and exempts nobody', async () => {
    const proposed = (await propose()).done;
    expect((await revoke(of(proposed))).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect((await decide({ ...of(proposed), grant: false })).done).toMatchObject({ state: 'REJECTED', from: null });
    expect(await counts('2026-11-02')).toEqual({ inspectionExemptionCounts: [] });
  });

  it('holds an enterprise once at a time in a department, also when proposals come together', async () => {
    const input = { ...PROPOSAL, uscc: OTHER as string, from: day(PROPOSAL.from), until: day(PROPOSAL.until) };
    const by = { actor: planner, today: day('2026-11-02') };
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => proposeExemption(desk.silo.database, input, by)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk.silo.count('inspection_exemption')).toBe(1);
    expect((await propose({ uscc: OTHER, from: '2027-11-01', until: '2027-11-30' })).refusal).toMatchObject({
      code: 'EXEMPTION_TWICE',
    });
    expect((await propose({ uscc: OTHER, from: '2027-11-02', until: '2027-11-30' })).done).toMatchObject({});
    expect((await propose({ uscc: OTHER, department: 'FIRE' }, firePlanner)).done).toMatchObject({ state: 'PROPOSED' });
  });

  it.each([
    ['a first day that is past', { from: '2026-11-01' }, 'EXEMPTION_PERIOD_UNFIT'],
    ['more than twelve months', { until: '2027-11-03' }, 'EXEMPTION_PERIOD_UNFIT'],
    ['no day at all', { until: '2026-11-02' }, 'EXEMPTION_PERIOD_UNFIT'],
    ['no basis', { basis: '' }, 'TEXT_EMPTY'],
    ['a code that is none', { uscc: '91310115MA1H8R7C6D' }, 'USCC_CHECK_DIGIT'],
    ["another department's", { department: 'FIRE' }, 'NOT_YOUR_INSPECTION'],
  ])('refuses %s', async (_, input, code) => {
    expect((await propose({ uscc: THIRD, ...input })).refusal).toMatchObject({ code });
  });
});
