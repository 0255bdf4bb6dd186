import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import {
  PERFORMANCE_STEPS,
  PERFORMANCES,
  type PerformanceAct,
} from '../../subgraphs/enforcement/rules/after/performanceState';
import { markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import {
  type AfterDesk,
  afterPeople,
  DECISION,
  type DecidedCase,
  FINE,
  openAfterDesk,
  payment,
  type StepName,
} from '../support/enforcement/afterDesk';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const ROLES = ['case-officer', 'legal-reviewer', 'case-head', 'inspector', 'credit-head', 'reform-office', 'auditor'];
/** Department and district of somebody, whether he acts for the Pudong office of the market regulator, and sees its work. */
const PLACES = [
  { department: 'SAMR', district: '310115', acts: true, sees: true },
  { department: 'SAMR', district: null, acts: true, sees: true },
  { department: 'SAMR', district: '310112', acts: false, sees: false },
  { department: 'EMERGENCY', district: null, acts: false, sees: false },
  { department: 'REFORM_OFFICE', district: null, acts: false, sees: true },
  { department: 'REFORM_OFFICE', district: '310115', acts: false, sees: true },
  { department: 'REFORM_OFFICE', district: '310112', acts: false, sees: false },
  { department: 'DEVELOPMENT_REFORM', district: null, acts: false, sees: false },
] as const;
const viewerOf = (role: string, { department, district }: (typeof PLACES)[number]): Viewer => ({
  ...{ ...OFFICIAL, department, district, roles: [role] },
  subject: `${role}-${department}-${district}`,
});
const CELLS = ROLES.flatMap((role) => PLACES.map((place) => ({ role, ...place, viewer: viewerOf(role, place) })));

const TODAY = day('2026-11-02');
const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
const draft = { summary: '经营过期食品，罚款1000元', screening };
const both = { channels: ['CREDIT_CHINA', 'NECIPS'] };
const filing = { kind: 'RECONSIDERATION', body: '上海市人民政府', reference: '沪府复〔2026〕9号' };
const ending = { outcome: 'REVOKED', reference: '沪府复决〔2026〕9号', reason: '证据不足' };
const deferral = { ground: '受灾停产', instalments: [{ dueOn: '2026-11-30', amount: '100000' }] };
const cash = payment('10000', '2026-10-30', 'R-1', { channel: 'CASH_ON_SPOT', cashGround: 'SMALL_FINE' });
const duties = { kind: 'ORDER_TO_STOP' as const, amount: null, text: '责令停业' };

interface Permission {
  readonly step: StepName;
  readonly role: string;
  readonly input: object;
  /** The decision, and the steps before. */
  readonly decided: DecidedCase;
  readonly before: readonly (readonly [StepName, object])[];
  /** The act of performance that it is; none for steps of other tracks. */
  readonly act?: PerformanceAct;
}
const RECENT = { decidedOn: '2026-10-30' };
const begin = ['beginPerformance', {}] as const;
const permission = (
  step: StepName,
  role: string,
  { input = {}, decided = RECENT, before = [begin], act }: Partial<Permission> = {},
): Permission => ({ step, role, input, decided, before, ...(act && { act }) });

const [officer, head, reviewer] = ['case-officer', 'case-head', 'legal-reviewer'];
const small = { ...RECENT, simple: true, penalties: [{ ...FINE, amount: 10_000n }] };
const PERMISSIONS: readonly Permission[] = [
  permission('beginPerformance', officer, { before: [], act: 'BEGIN' }),
  permission('payFine', officer, { input: payment('1', '2026-10-30'), act: 'PAY' }),
  permission('handInCash', officer, {
    input: { receipt: 'R-1' },
    decided: small,
    before: [begin, ['payFine', cash]],
    act: 'HAND_IN',
  }),
  permission('askPaymentDeferral', officer, { input: deferral, act: 'ASK_DEFERRAL' }),
  permission('decidePaymentDeferral', head, {
    input: { grant: true, reason: '确有经济困难' },
    before: [begin, ['askPaymentDeferral', deferral]],
    act: 'DECIDE_DEFERRAL',
  }),
  permission('recordDutiesDone', officer, {
    input: { note: '已停业' },
    decided: { ...RECENT, penalties: [duties] },
    act: 'DO_DUTIES',
  }),
  permission('remindPenaltyParty', officer, { decided: { decidedOn: '2026-03-02' }, act: 'REMIND' }),
  permission('askCourtEnforcement', head, {
    input: { court: '上海市浦东新区人民法院' },
    decided: { decidedOn: '2026-03-02' },
    before: [
      ['beginPerformance', { on: '2026-03-02' }],
      ['remindPenaltyParty', { on: '2026-10-16' }],
    ],
    act: 'ASK_COURT',
  }),
  permission('completePerformance', officer, {
    before: [begin, ['payFine', payment('100000', '2026-10-30')]],
    act: 'PERFORM',
  }),
  permission('recordDecisionRemedy', reviewer, { input: filing }),
  permission('concludeDecisionRemedy', reviewer, { input: ending, before: [['recordDecisionRemedy', filing]] }),
  permission('correctOwnDecision', head, { input: ending }),
  permission('prepareDecisionPublication', officer, { input: draft, before: [] }),
  permission('publishDecision', head, { input: both, before: [['prepareDecisionPublication', draft]] }),
  permission('confirmDecisionWithdrawal', officer, {
    input: both,
    before: [
      ['prepareDecisionPublication', draft],
      ['publishDecision', both],
      ['correctOwnDecision', ending],
    ],
  }),
];

let silo: OpenSilo;
let desk: AfterDesk;
afterEach(() => silo.close());

/** Comes to where the step can be taken, and gives the version. */
async function open({ decided, before }: Permission): Promise<number> {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide(decided);
  for (const [step, input] of before) {
    if (step === 'remindPenaltyParty') await markOverdue(silo.database, day('2026-10-16'));
    await desk.must(step, input);
  }
  await markOverdue(silo.database, TODAY);
  return (await desk.find())?.version ?? 1;
}

/** What the step comes to for a viewer, with the version that stands. */
async function run({ step, input }: Permission, version: number, as: Viewer): Promise<string> {
  const type = `${step[0]?.toUpperCase()}${step.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${step}(input: $input) { decision } }`;
  const { data, errors } = await silo.ask(text, { input: { ...input, decision: DECISION, version } }, as);
  return data?.[step] ? 'DONE' : String(errors?.[0]?.extensions?.code);
}

const count = async () => [
  await silo.count('enforcement_event'),
  await silo.count('outbox'),
  await silo.count('fine_payment'),
];

describe('行政处罚法 17, 48, 66-73: who follows decisions up, by role, department and district', () => {
  it.each(PERMISSIONS)(
    '$step is refused to everybody but a $role of the authority, and nothing is stored',
    async (one) => {
      const version = await open(one);
      const before = await count();
      const refused = CELLS.filter(({ role, acts }) => !(acts && role === one.role));
      const told: string[] = [];
      for (const { viewer } of refused) told.push(await run(one, version, viewer));
      const expected = refused.map(({ sees }) => (sees ? 'NOT_YOUR_CASE' : 'WORK_UNKNOWN'));
      expect(refused.map(({ viewer }, at) => [viewer.subject, told[at]])).toEqual(
        refused.map(({ viewer }, at) => [viewer.subject, expected[at]]),
      );
      const application: Viewer = { ...OFFICIAL, kind: 'application', district: '310115', roles: [one.role] };
      expect(await run(one, version, application)).toBe('NOT_YOUR_CASE');
      expect(await run(one, version, { ...PUBLIC, roles: [one.role] })).toBe('WORK_UNKNOWN');
      expect(await count()).toEqual(before);
    },
  );

  it.each(PERMISSIONS)('$step is taken by a $role of the office or of the department above it', async (one) => {
    for (const district of ['310115', null]) {
      const version = await open(one);
      const who = { ...OFFICIAL, district, roles: [one.role], subject: `another-${one.role}` };
      expect(await run(one, version, who)).toBe('DONE');
      expect(await run(one, version, who)).toBe('WORK_CHANGED');
      if (district !== null) await silo.close();
    }
  });

  it.each(PERMISSIONS.filter(({ act }) => act !== undefined))(
    '$step is refused in every state of performance in which $act is not possible',
    async (one) => {
      const version = await open(one);
      const possible = PERFORMANCE_STEPS[one.act as PerformanceAct];
      const told: string[] = [];
      for (const state of PERFORMANCES.filter((other) => !possible.includes(other))) {
        await silo.database.dataSource.query(
          `INSERT INTO decision_follow_up (number, authority, performance, served_on) VALUES ($1, 'SAMR-310115', $2, $3)
           ON CONFLICT (number) DO UPDATE SET performance = $2, served_on = $3`,
          [DECISION, state, one.decided.decidedOn],
        );
        told.push(await run(one, version, { ...OFFICIAL, district: '310115', roles: [one.role], subject: 'another' }));
      }
      expect(new Set(told)).toEqual(new Set(['WORK_STATE_UNFIT']));
    },
  );
});

describe('行政处罚法 48, 50: who reads what follows decisions', () => {
  beforeEach(async () => {
    silo = await openSilo(enforcement);
    desk = openAfterDesk(silo);
    await desk.decide();
  });

  it('is its line and the reform office, no other district or department', async () => {
    for (const who of ['officer', 'cityOfficer', 'office'] as const) {
      expect([await desk.list({}, afterPeople[who]), (await desk.find(DECISION, afterPeople[who]))?.decision]).toEqual([
        [DECISION],
        DECISION,
      ]);
    }
    for (const who of ['minhangHead', 'emergencyHead'] as const) {
      expect([await desk.list({}, afterPeople[who]), await desk.find(DECISION, afterPeople[who])]).toEqual([[], null]);
    }
  });

  it('is not the public, which is told what was withdrawn alone', async () => {
    for (const text of [
      '{ decisionFollowUps { totalCount } }',
      `{ decisionFollowUp(decision: "${DECISION}") { version } }`,
    ]) {
      expect((await desk.query(text, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    }
    const { data } = await desk.query('{ withdrawnDecisions { totalCount } }', {}, PUBLIC);
    expect(data).toEqual({ withdrawnDecisions: { totalCount: 0 } });
  });
});
