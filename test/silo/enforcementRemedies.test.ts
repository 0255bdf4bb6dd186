import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import { settledFollowUp } from '../../subgraphs/enforcement/store/after/settledFollowUp';
import { type AfterDesk, DECISION, openAfterDesk, payment } from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
});
afterEach(() => silo.close());

const filing = { kind: 'RECONSIDERATION', body: '上海市人民政府', reference: '沪府复〔2026〕9号', on: '2026-10-20' };
const ending = { outcome: 'REVOKED', reference: '沪府复决〔2026〕9号', reason: '事实不清，证据不足', on: '2026-10-30' };
const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
const published = async () => {
  await desk.must('prepareDecisionPublication', { summary: '经营过期食品，罚款1000元', screening, on: '2026-10-13' });
  return desk.must('publishDecision', { channels: ['CREDIT_CHINA', 'NECIPS'], on: '2026-10-14' });
};

describe('EN-29, 行政处罚法 73: a decision is challenged', () => {
  beforeEach(() => desk.decide());

  it('by reconsideration, without a stay of execution unless there is a ground for one', async () => {
    expect(await desk.must('recordDecisionRemedy', filing)).toMatchObject({
      remedyState: 'RECONSIDERATION',
      isStayed: false,
      remedies: [{ kind: 'RECONSIDERATION', filedOn: '2026-10-20', outcome: null }],
    });
    expect(await desk.list({ challenged: true })).toEqual([DECISION]);
    const again = await desk.take('recordDecisionRemedy', { ...filing, kind: 'LITIGATION' });
    expect(again.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'RECONSIDERATION' });
  });

  it('before the court after a reconsideration that upheld it, and then no more', async () => {
    await desk.must('recordDecisionRemedy', filing);
    await desk.must('concludeDecisionRemedy', { ...ending, outcome: 'UPHELD' });
    const suit = { ...filing, kind: 'LITIGATION', body: '上海铁路运输法院', on: '2026-10-31' };
    expect(await desk.must('recordDecisionRemedy', suit)).toMatchObject({
      remedyState: 'LITIGATION',
      standing: 'IN_FORCE',
    });
    await desk.must('concludeDecisionRemedy', { ...ending, outcome: 'UPHELD', on: '2026-11-02' });
    expect((await desk.take('recordDecisionRemedy', { ...suit, on: '2026-11-02' })).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });

  it.each([
    ['a stay without a reason', { stay: 'AGENCY' }, 'STAY_UNFIT'],
    ['a reason without a stay', { stayReason: '无' }, 'STAY_UNFIT'],
    ['a day before the decision', { on: '2026-10-11' }, 'STEP_DAY_BEFORE_LAST'],
    ['a day ahead', { on: '2026-11-03' }, 'STEP_DAY_AHEAD'],
    ['nobody who judges', { body: '' }, 'TEXT_EMPTY'],
    ['a number of a person', { reference: '13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
  ])('not with %s, and nothing is stored', async (_, change, code) => {
    expect((await desk.take('recordDecisionRemedy', { ...filing, ...change })).refusal).toMatchObject({ code });
    expect([await silo.count('decision_remedy'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });

  it('and nothing ends that does not run', async () => {
    expect((await desk.take('concludeDecisionRemedy', ending)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });
});

describe('EN-15, 行政处罚法 48: a published decision that falls is withdrawn', () => {
  beforeEach(() => desk.decide());

  it.each(['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID'])(
    'at once when it is %s, with the reason in public, and its channels confirm it within three working days',
    async (outcome) => {
      await published();
      await desk.must('recordDecisionRemedy', filing);
      const fallen = await desk.must('concludeDecisionRemedy', { ...ending, outcome, on: '2026-10-28' });
      expect(fallen).toMatchObject({ standing: outcome, fellOn: '2026-10-28', fellBecause: ending.reason });
      expect(fallen.publicity).toMatchObject({
        state: 'WITHDRAWN',
        withdrawDueOn: '2026-11-02',
        withdrawBasis: { id: 'DECISION_WITHDRAWN_WITHIN', value: 3 },
        isWithdrawalLate: false,
      });
      const { data } = await desk.query(
        '{ withdrawnDecisions { edges { node { decision standing reason } } } }',
        {},
        PUBLIC,
      );
      expect(data).toEqual({
        withdrawnDecisions: { edges: [{ node: { decision: DECISION, standing: outcome, reason: ending.reason } }] },
      });
    },
  );

  it('is late when a channel shows it the day after its last day, and no more once all confirmed', async () => {
    await published();
    await desk.must('recordDecisionRemedy', filing);
    await desk.must('concludeDecisionRemedy', { ...ending, on: '2026-10-27' });
    expect((await desk.find())?.publicity).toMatchObject({ withdrawDueOn: '2026-10-30', isWithdrawalLate: true });
    await desk.must('confirmDecisionWithdrawal', { channels: ['NECIPS'] });
    const twice = await desk.take('confirmDecisionWithdrawal', { channels: ['NECIPS'] });
    expect(twice.refusal).toMatchObject({ code: 'PUBLICATION_CHANNELS_UNFIT', admitted: ['CREDIT_CHINA'] });
    const { publicity } = await desk.must('confirmDecisionWithdrawal', { channels: ['CREDIT_CHINA'] });
    expect(publicity).toMatchObject({ isWithdrawalLate: false });
  });

  it('before it was published too, and is not published after that', async () => {
    await desk.must('recordDecisionRemedy', filing);
    const { publicity } = await desk.must('concludeDecisionRemedy', ending);
    expect(publicity).toMatchObject({ state: 'WITHDRAWN', withdrawDueOn: null });
    expect((await desk.take('prepareDecisionPublication', { summary: '摘要', screening })).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
    const { data } = await desk.query('{ withdrawnDecisions { totalCount } }', {}, PUBLIC);
    expect(data).toEqual({ withdrawnDecisions: { totalCount: 0 } });
  });

  it('is corrected by the agency itself in the same way, and falls once', async () => {
    await published();
    const own = { ...ending, outcome: 'INVALID', reason: '作出决定主体不具有行政主体资格' };
    expect(await desk.must('correctOwnDecision', own)).toMatchObject({
      standing: 'INVALID',
      publicity: { state: 'WITHDRAWN' },
    });
    expect((await desk.take('correctOwnDecision', own)).refusal).toMatchObject({ code: 'DECISION_FALLEN' });
    expect((await desk.take('correctOwnDecision', { ...own, outcome: 'UPHELD' })).refusal).toBeDefined();
  });
});

describe('行政处罚法 48, 73: what is left to perform of a decision that falls', () => {
  beforeEach(async () => {
    await desk.decide();
    await desk.must('beginPerformance');
    await desk.must('recordDecisionRemedy', filing);
  });

  it('is nothing where it was revoked, and nobody falls overdue', async () => {
    const { performance } = await desk.must('concludeDecisionRemedy', ending);
    expect(performance).toMatchObject({ state: 'ENDED', fineLeft: '0', nextDueOn: null, surcharge: { amount: '0' } });
    expect(await markOverdue(silo.database, day('2026-11-02'))).toBe(0);
    expect((await desk.take('payFine', payment('1', '2026-11-02'))).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });

  it('is the smaller fine where it was changed, with its surcharge', async () => {
    const { performance } = await desk.must('concludeDecisionRemedy', { ...ending, outcome: 'CHANGED', fine: '60000' });
    expect(performance).toMatchObject({ fine: '60000', fineLeft: '60000', surcharge: { amount: '5400', days: 3 } });
  });

  it.each([
    ['a fine that grows', { outcome: 'CHANGED', fine: '100001' }, 'CHANGED_FINE_UNFIT'],
    ['a fine that stays', { outcome: 'CHANGED', fine: '100000' }, 'CHANGED_FINE_UNFIT'],
    ['a fine where it is revoked', { outcome: 'REVOKED', fine: '1' }, 'CHANGED_FINE_UNFIT'],
    ['a fine in yuan and fen', { outcome: 'CHANGED', fine: '600.00' }, 'AMOUNT_UNFIT'],
    ['no reason', { reason: '' }, 'TEXT_EMPTY'],
    ['a day before the filing', { on: '2026-10-19' }, 'STEP_DAY_BEFORE_LAST'],
  ])('is not told with %s, and nothing is stored', async (_, change, code) => {
    expect((await desk.take('concludeDecisionRemedy', { ...ending, ...change })).refusal).toMatchObject({ code });
    expect(await desk.find()).toMatchObject({ remedyState: 'RECONSIDERATION', standing: 'IN_FORCE' });
  });
});

describe('行政处罚法 47, 48: a case whose follow-up is open is not put away', () => {
  const settled = () => silo.database.transaction((client) => settledFollowUp(client, DECISION));

  it('names publication, challenge and withdrawal, and lets it be once they are settled', async () => {
    await desk.decide();
    expect(await settled()).toMatchObject({ code: 'FOLLOW_UP_OPEN', facts: { open: ['PUBLICATION'] } });
    await published();
    expect(await settled()).toEqual({ lawful: true });
    await desk.must('recordDecisionRemedy', filing);
    expect(await settled()).toMatchObject({ facts: { open: ['REMEDY'] } });
    await desk.must('concludeDecisionRemedy', ending);
    expect(await settled()).toMatchObject({ facts: { open: ['WITHDRAWAL'] } });
    await desk.must('confirmDecisionWithdrawal', { channels: ['NECIPS', 'CREDIT_CHINA'] });
    expect(await settled()).toEqual({ lawful: true });
  });
});
