import { day } from '../../kernel/values/day';
import { decideSandbox, revokeSandbox } from '../../subgraphs/supervision/store/risk/decideSandbox';
import { proposeSandbox, type SandboxProposal } from '../../subgraphs/supervision/store/risk/proposeSandbox';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { at, changing, clear, openRiskSilo, people, plantEvidence, USCCS } from '../support/supervision/riskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'sandbox_enrolment', 'evidence_record'));
afterAll(() => silo.close());

const open = () => silo;
const propose = changing(open, 'proposeSandbox', 'ProposeSandboxInput', 'state from until tolerated');
const decide = changing(open, 'decideSandbox', 'DecideSandboxInput', 'state from until decisionReason');
const revoke = changing(open, 'revokeSandbox', 'RevokeSandboxInput', 'state revokedOn revocation');

const { officer, approver, pudong, minhang, office } = people;
const head = { ...pudong, subject: 'head-pudong', roles: ['supervision-approver'] };
const PROPOSAL = {
  authority: 'SAMR-310115',
  matter: 'FOOD_SERVICE',
  uscc: USCCS[0],
  scope: '中央厨房无人配送',
  limits: '配送温度记录方式不同于现行要求的，不作为问题计入评价',
  tolerated: ['PROBLEMS'],
  basis: '沪府发〔2020〕7号（十二）',
  conditions: '每周报送运行数据；发生食品安全事故立即停止',
  from: '2026-11-02',
  until: '2027-05-02',
};

const approved = async (changed: object = {}) =>
  decide({ ...at(await propose({ ...PROPOSAL, ...changed }, pudong)), approve: true, reason: '风险可控' }, head);

describe('沪府发〔2020〕7号（十二）: sandbox', () => {
  it('is proposed by an officer, approved by another person, and under observation from its first day', async () => {
    const proposed = await propose(PROPOSAL, pudong);
    expect(proposed.done).toMatchObject({ state: 'PROPOSED', tolerated: ['PROBLEMS'] });
    const decision = { ...at(proposed), approve: true, reason: '风险可控' };
    const both = { ...pudong, roles: ['supervision-officer', 'supervision-approver'] };
    expect((await decide(decision, both)).refusal).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    expect((await decide(decision, officer)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await decide(decision, approver)).done).toMatchObject({ state: 'OBSERVING', until: '2027-05-02' });
    expect((await decide({ ...decision, version: 2 }, approver)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('is told to inspection when it is approved and again when it is revoked, without its texts', async () => {
    await silo.database.dataSource.query('DELETE FROM outbox');
    const told = () =>
      silo.database.dataSource.query(
        `SELECT aggregateid, payload->'data' AS data FROM outbox WHERE aggregatetype = 'sandbox-enrolment' ORDER BY position`,
      );
    const refused = { ...at(await propose(PROPOSAL, pudong)), approve: false, reason: '条件不足' };
    await decide(refused, head);
    expect(await told()).toEqual([]);
    const { number, version } = at(await approved());
    const days = { from_day: '2026-11-02', until_day: '2027-05-02' };
    const about = {
      uscc: USCCS[0],
      matter_code: 'FOOD_SERVICE',
      source_department: 'SAMR-310115',
      source_record_id: number,
    };
    expect(await told()).toEqual([
      { aggregateid: USCCS[0], data: { ...about, ...days, observed_at: expect.any(String) } },
    ]);
    await revoke({ number, version, reason: '未按要求报送数据' }, head);
    expect((await told())[1].data).toMatchObject({ ...about, from_day: '2026-11-02', until_day: '2026-11-02' });
  });

  it('ends by itself on its day', async () => {
    await approved({ until: '2026-11-10' });
    const observing = async (on: string) => {
      const text = `query ($on: Date!) { sandboxEnrolments(filter: { observingOn: $on }) { totalCount }
        sandboxCounts(on: $on) { matter observing } }`;
      const { data } = await silo.ask(text, { on }, office);
      return data;
    };
    expect(await observing('2026-11-09')).toEqual({
      sandboxEnrolments: { totalCount: 1 },
      sandboxCounts: [{ matter: 'FOOD_SERVICE', observing: 1 }],
    });
    expect(await observing('2026-11-10')).toEqual({ sandboxEnrolments: { totalCount: 0 }, sandboxCounts: [] });
  });

  it('that is approved late begins on that day, and is not approved when it would be over', async () => {
    const store = (today: string, changed: Partial<SandboxProposal> = {}) =>
      proposeSandbox(
        silo.database,
        { ...PROPOSAL, from: day('2026-11-02'), until: day('2026-11-20'), ...changed },
        { actor: pudong, today: day(today) },
      );
    const late = (number: string, today: string) =>
      decideSandbox(
        silo.database,
        { number, version: 1, approve: true, reason: '同意' },
        { actor: head, today: day(today) },
      );
    const number = await store('2026-11-02');
    await late(number, '2026-11-19');
    expect(await silo.count(`sandbox_enrolment WHERE number = '${number}' AND from_day = '2026-11-19'`)).toBe(1);
    const other = await store('2026-11-02', { uscc: USCCS[1] });
    await expect(late(other, '2026-11-20')).rejects.toMatchObject({ code: 'SANDBOX_PERIOD_UNFIT' });
  });

  it('is revoked with a reason while it lasts, and not when it is over', async () => {
    const done = at(await approved());
    expect((await revoke({ ...done, reason: ' ' }, head)).refusal).toMatchObject({ code: 'TEXT_EMPTY' });
    expect((await revoke({ ...done, reason: '发生事故' }, head)).done).toMatchObject({
      state: 'REVOKED',
      revokedOn: '2026-11-02',
    });
    const other = at(await approved({ uscc: USCCS[1], until: '2026-11-10' }));
    const on = (today: string) =>
      revokeSandbox(silo.database, { ...other, reason: '发生事故' }, { actor: head, today: day(today) });
    await expect(on('2026-11-10')).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
    await expect(on('2026-11-09')).resolves.toBe(other.number);
  });

  it('holds nobody twice at once in a matter, proposed or approved, also when both come together', async () => {
    const first = at(await propose(PROPOSAL, pudong));
    const twice = await propose({ ...PROPOSAL, from: '2027-05-01', until: '2027-06-01' }, pudong);
    expect(twice.refusal).toMatchObject({ code: 'SANDBOX_TWICE', enrolment: first.number });
    const after = { ...PROPOSAL, from: '2027-05-02', until: '2027-06-01' };
    expect((await propose(after, pudong)).done).toMatchObject({ state: 'PROPOSED' });
    await clear(silo, 'sandbox_enrolment');
    const outcomes = await Promise.all([1, 2, 3].map(() => propose(PROPOSAL, pudong)));
    expect(outcomes.filter(({ done }) => done !== null)).toHaveLength(1);
    expect(await silo.count('sandbox_enrolment')).toBe(1);
  });

  it('is free again when it was rejected or revoked', async () => {
    await decide({ ...at(await propose(PROPOSAL, pudong)), approve: false, reason: '风险过高' }, head);
    await revoke({ ...at(await approved()), reason: '条件未满足' }, head);
    expect((await propose(PROPOSAL, pudong)).done).toMatchObject({ state: 'PROPOSED' });
  });
});

describe('沪府发〔2020〕7号（十二）: not for whoever has a grave case', () => {
  const grave = { key: 'case-1', uscc: USCCS[0], kind: 'ENFORCEMENT_CASE', code: 'INVESTIGATION', grade: 'GRAVE' };

  it('that stands, at the proposal and at the decision', async () => {
    const proposed = at(await propose(PROPOSAL, pudong));
    await plantEvidence(silo.database, [{ ...grave, on: '2026-10-30' }]);
    const decision = { ...proposed, approve: true, reason: '同意' };
    expect((await decide(decision, head)).refusal).toMatchObject({ code: 'SANDBOX_GRAVE_CASE', source: 'SAMR' });
    await clear(silo, 'sandbox_enrolment');
    expect((await propose(PROPOSAL, pudong)).refusal).toMatchObject({ code: 'SANDBOX_GRAVE_CASE' });
    expect(await silo.count('sandbox_enrolment')).toBe(0);
  });

  it('and for whoever had one until yesterday, or has an ordinary one', async () => {
    await plantEvidence(silo.database, [
      { ...grave, on: '2026-01-30', endedOn: '2026-11-02' },
      { ...grave, key: 'case-2', grade: 'ORDINARY', on: '2026-10-30' },
    ]);
    expect((await propose(PROPOSAL, pudong)).done).toMatchObject({ state: 'PROPOSED' });
    await plantEvidence(silo.database, [
      { ...grave, key: 'case-3', uscc: USCCS[1], on: '2026-01-30', endedOn: '2026-11-03' },
    ]);
    expect((await propose({ ...PROPOSAL, uscc: USCCS[1] }, pudong)).refusal).toMatchObject({
      code: 'SANDBOX_GRAVE_CASE',
    });
  });
});

describe('沪府发〔2020〕7号（十二）: what is refused, and then nothing is stored', () => {
  it.each([
    ['days in the past', { from: '2026-11-01' }, 'SANDBOX_PERIOD_UNFIT'],
    ['more than twelve months', { until: '2027-11-03' }, 'SANDBOX_PERIOD_UNFIT'],
    ['a code twice', { tolerated: ['PROBLEMS', 'PROBLEMS'] }, 'SANDBOX_LIMITS_UNFIT'],
    ['no scope', { scope: '' }, 'TEXT_EMPTY'],
    ['no conditions', { conditions: ' ' }, 'TEXT_EMPTY'],
    ['a subject of another office', { uscc: USCCS[4] }, 'NOT_A_SUBJECT'],
    ['an unknown matter', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['another authority', { authority: 'SAMR-310112' }, 'NOT_YOUR_SUPERVISION'],
  ])('%s', async (_, changed, code) => {
    expect((await propose({ ...PROPOSAL, ...changed }, pudong)).refusal).toMatchObject({ code });
    expect(await silo.count('sandbox_enrolment')).toBe(0);
  });
});

describe('沪府发〔2020〕7号（十二）: who sees a sandbox', () => {
  it('its line and the reform office see who is enrolled, everybody how many are', async () => {
    const { number } = at(await approved());
    const LIST = '{ sandboxEnrolments { totalCount edges { node { number entity { uscc } } } } }';
    for (const viewer of [pudong, officer, office]) {
      const { data } = await silo.ask(LIST, {}, viewer);
      expect(data).toEqual({
        sandboxEnrolments: { totalCount: 1, edges: [{ node: { number, entity: { uscc: USCCS[0] } } }] },
      });
    }
    expect((await silo.ask(LIST, {}, minhang)).data).toMatchObject({ sandboxEnrolments: { totalCount: 0 } });
    expect((await silo.ask(LIST, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    const counts = await silo.ask('{ sandboxCounts { matter observing } }', {}, PUBLIC);
    expect(counts.data).toEqual({ sandboxCounts: [{ matter: 'FOOD_SERVICE', observing: 1 }] });
  });
});

describe('沪府发〔2020〕7号（十二）: what a sandbox tolerates, where rules are in force', () => {
  it('is named by their codes, and a code that they do not have is refused', async () => {
    await silo.database.dataSource.query(
      `INSERT INTO rule_set (number, authority, matter_code, edition, state, content, in_force_from, drafted_by)
       VALUES ('RS-2026-900001', 'SAMR', 'FOOD_SERVICE', 900, 'PUBLISHED', $1, '2026-11-02', 'somebody')`,
      [JSON.stringify({ indicators: [{ code: 'PENALTIES' }], measures: [{ code: 'LOWER-1' }] })],
    );
    const { refusal } = await propose(PROPOSAL, pudong);
    expect(refusal).toMatchObject({
      code: 'SANDBOX_LIMITS_UNFIT',
      unknown: 'PROBLEMS',
      admitted: ['LOWER-1', 'PENALTIES'],
    });
    expect((await propose({ ...PROPOSAL, tolerated: ['LOWER-1'] }, pudong)).done).toMatchObject({ state: 'PROPOSED' });
  });
});
