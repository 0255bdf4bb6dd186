import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { fillFollowUpDues, markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { type AfterDesk, afterPeople, DECISION, FINE, openAfterDesk, payment } from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

const TODAY = day('2026-11-02');
let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
});
afterEach(() => silo.close());

const begun = async (change: Parameters<AfterDesk['decide']>[0] = {}) => {
  await desk.decide(change);
  return desk.must('beginPerformance');
};
const overdue = async (change: Parameters<AfterDesk['decide']>[0] = {}) => {
  await begun(change);
  expect(await markOverdue(silo.database, TODAY)).toBe(1);
};

describe('EN-26, 行政处罚法 66, 67: a decision is performed', () => {
  it('from its service on, with fifteen days to pay and the number that sets them', async () => {
    const { performance } = await begun({ decidedOn: '2026-09-17', servedOn: '2026-09-18' });
    expect(performance).toMatchObject({
      state: 'RUNNING',
      servedOn: '2026-09-18',
      fine: '100000',
      payDueOn: '2026-10-08',
      payBasis: { id: 'FINE_PAID_WITHIN', value: 15, unit: 'CALENDAR_DAY', verified: true },
      nextDueOn: '2026-10-08',
      fineLeft: '100000',
    });
  });

  it('not before it was served', async () => {
    await desk.decide({ servedOn: null });
    expect((await desk.take('beginPerformance')).refusal).toMatchObject({
      code: 'DECISION_NOT_SERVED',
      servedOn: null,
    });
    expect(await silo.count('decision_follow_up')).toBe(0);
  });

  it('in parts, each with its receipt, until everything is paid', async () => {
    await begun({ decidedOn: '2026-10-30' });
    const first = await desk.must('payFine', payment('40000', '2026-10-31'));
    expect(first.performance).toMatchObject({ fineLeft: '60000', nextDueOn: '2026-11-16' });
    expect((await desk.take('completePerformance')).refusal).toMatchObject({
      code: 'DECISION_NOT_PERFORMED',
      fine: '60000',
    });
    const second = await desk.must('payFine', payment('60000', '2026-11-02', 'R-2'));
    expect(second.performance).toMatchObject({ fineLeft: '0', nextDueOn: null });
    const { performance } = await desk.must('completePerformance', { proof: 'c'.repeat(64) });
    expect(performance).toMatchObject({ state: 'PERFORMED', performedOn: '2026-11-02', surcharge: { amount: '0' } });
    expect((await desk.take('payFine', payment('1', '2026-11-02', 'R-3'))).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });

  it('with gains and a penalty beside money only when both are done', async () => {
    const gains = { kind: 'CONFISCATION_OF_GAINS' as const, amount: 5_000n, text: '没收违法所得' };
    const stop = { kind: 'ORDER_TO_STOP' as const, amount: null, text: '责令停业' };
    const { performance } = await begun({ penalties: [gains, stop] });
    expect(performance).toMatchObject({ fine: null, gains: '5000', gainsLeft: '5000', dutiesLeft: true });
    await desk.must('payFine', { ...payment('5000', '2026-10-20'), kind: 'GAINS' });
    expect((await desk.take('completePerformance')).refusal).toMatchObject({
      code: 'DECISION_NOT_PERFORMED',
      duties: true,
    });
    await desk.must('recordDutiesDone', { note: '已停业整顿', on: '2026-10-21' });
    expect((await desk.take('recordDutiesDone', { note: '再次' })).refusal).toMatchObject({ code: 'DUTIES_NONE' });
    expect((await desk.must('completePerformance')).performance).toMatchObject({
      state: 'PERFORMED',
      dutiesDoneOn: '2026-10-21',
    });
  });

  it('counts a receipt once', async () => {
    await begun();
    await desk.must('payFine', payment('1000', '2026-10-20'));
    expect((await desk.take('payFine', payment('1000', '2026-10-21'))).refusal).toMatchObject({
      code: 'PAYMENT_RECEIPT_TAKEN',
    });
    expect(await silo.count('fine_payment')).toBe(1);
  });
});

describe('EN-26, 行政处罚法 68, 71: cash taken on the spot', () => {
  const small = { decidedOn: '2026-09-30', simple: true, penalties: [{ ...FINE, amount: 10_000n }] };
  const cash = { channel: 'CASH_ON_SPOT', cashGround: 'SMALL_FINE' };

  it('is handed in within two working days across National Day, and the decision is performed after that', async () => {
    await begun(small);
    const { performance } = await desk.must('payFine', payment('10000', '2026-09-30', 'R-1', cash));
    expect(performance.payments).toMatchObject([{ handInDueOn: '2026-10-09', handedInOn: null, isHandedInLate: true }]);
    expect((await desk.take('completePerformance')).refusal).toMatchObject({
      code: 'DECISION_NOT_PERFORMED',
      cashOut: true,
    });
    const handed = await desk.must('handInCash', { receipt: 'R-1', on: '2026-10-09' });
    expect(handed.performance.payments).toMatchObject([{ handedInOn: '2026-10-09', isHandedInLate: false }]);
    expect((await desk.take('handInCash', { receipt: 'R-1' })).refusal).toMatchObject({ code: 'CASH_NOT_OUT' });
    expect((await desk.must('completePerformance')).performance).toMatchObject({ state: 'PERFORMED' });
  });

  it('is late when it is handed in the day after its last day', async () => {
    await begun(small);
    await desk.must('payFine', payment('10000', '2026-09-30', 'R-1', cash));
    const { performance } = await desk.must('handInCash', { receipt: 'R-1', on: '2026-10-10' });
    expect(performance.payments).toMatchObject([{ handedInOn: '2026-10-10', isHandedInLate: true }]);
  });

  it('is refused of a fine of more than a hundred yuan', async () => {
    await begun({ ...small, penalties: [{ ...FINE, amount: 10_001n }] });
    const { refusal } = await desk.take('payFine', payment('10001', '2026-09-30', 'R-1', cash));
    expect(refusal).toMatchObject({ code: 'PAYMENT_WAY_UNLAWFUL', limit: '10000', article: '行政处罚法 67, 68' });
  });
});

describe('EN-27, 行政处罚法 72: overdue', () => {
  it('is marked the day after the last day and not on it, once', async () => {
    await begun({ decidedOn: '2026-09-17', servedOn: '2026-09-18' });
    expect(await markOverdue(silo.database, day('2026-10-08'))).toBe(0);
    expect(await markOverdue(silo.database, day('2026-10-09'))).toBe(1);
    expect(await markOverdue(silo.database, day('2026-10-09'))).toBe(0);
    expect((await desk.find())?.performance).toMatchObject({ state: 'OVERDUE', overdueSince: '2026-10-09' });
    expect(await silo.count(`enforcement_event WHERE kind = 'FELL_OVERDUE'`)).toBe(1);
  });

  it('has its surcharge told by the day, which is to be paid too', async () => {
    await overdue();
    const owed = {
      amount: '18000',
      left: '18000',
      days: 6,
      isCapped: false,
      basis: { id: 'SURCHARGE_RATE', value: 30_000 },
    };
    expect((await desk.find())?.performance).toMatchObject({ surcharge: owed, fineLeft: '100000' });
    await desk.must('payFine', payment('100000', '2026-11-02'));
    expect((await desk.take('completePerformance')).refusal).toMatchObject({ surcharge: '18000' });
    await desk.must('payFine', payment('18000', '2026-11-02', 'R-2', { kind: 'SURCHARGE' }));
    expect((await desk.must('completePerformance')).performance).toMatchObject({ state: 'PERFORMED' });
  });

  it('is not marked for who paid in time although it was entered later', async () => {
    await begun();
    await desk.must('payFine', payment('100000', '2026-10-27'));
    expect(await markOverdue(silo.database, TODAY)).toBe(0);
  });

  it('行政处罚法 73: is not marked while execution is stayed, and no surcharge grows while a challenge runs', async () => {
    await begun();
    const filing = {
      kind: 'RECONSIDERATION',
      body: '上海市人民政府',
      reference: '沪府复〔2026〕9号',
      on: '2026-10-20',
    };
    const { isStayed } = await desk.must('recordDecisionRemedy', {
      ...filing,
      stay: 'AGENCY',
      stayReason: '可能造成难以弥补的损失',
    });
    expect(isStayed).toBe(true);
    expect(await markOverdue(silo.database, TODAY)).toBe(0);
    expect((await desk.find())?.performance).toMatchObject({ state: 'RUNNING', surcharge: { amount: '0', days: 0 } });
  });

  it('waits for the holidays of the next year for its last day, and gets it once they are known', async () => {
    await begun();
    await silo.database.dataSource.query('UPDATE decision_follow_up SET pay_due_on = NULL, next_due_on = NULL');
    expect(await markOverdue(silo.database, TODAY)).toBe(0);
    await fillFollowUpDues(silo.database, TODAY);
    expect((await desk.find())?.performance).toMatchObject({ payDueOn: '2026-10-27', nextDueOn: '2026-10-27' });
  });
});

describe('EN-26, 行政处罚法 72: a fine that was partly paid before its last day was known', () => {
  it('gets that day for what is left, falls overdue after it, and not where all was paid', async () => {
    await begun();
    await silo.database.dataSource.query('UPDATE decision_follow_up SET pay_due_on = NULL, next_due_on = NULL');
    await desk.must('payFine', payment('40000', '2026-10-20'));
    await fillFollowUpDues(silo.database, TODAY);
    expect((await desk.find())?.performance).toMatchObject({ payDueOn: '2026-10-27', nextDueOn: '2026-10-27' });
    expect(await markOverdue(silo.database, TODAY)).toBe(1);
  });

  it('stays without one where nothing is left', async () => {
    await begun();
    await silo.database.dataSource.query('UPDATE decision_follow_up SET pay_due_on = NULL, next_due_on = NULL');
    await desk.must('payFine', payment('100000', '2026-10-20'));
    await fillFollowUpDues(silo.database, TODAY);
    expect((await desk.find())?.performance).toMatchObject({ payDueOn: '2026-10-27', nextDueOn: null });
    expect(await markOverdue(silo.database, TODAY)).toBe(0);
  });
});

describe('EN-28, 行政处罚法 66: deferral and instalments', () => {
  const parts = [
    { dueOn: '2026-11-30', amount: '40000' },
    { dueOn: '2026-12-31', amount: '60000' },
  ];
  const asked = async () => {
    await begun({ decidedOn: '2026-10-30' });
    return desk.must('askPaymentDeferral', { ground: '受灾停产，资金周转困难', instalments: parts });
  };

  it('are asked for, and granted by the head: the instalments bind from then on', async () => {
    const { performance } = await asked();
    expect(performance).toMatchObject({ state: 'RUNNING', deferrals: [{ state: 'ASKED', instalments: parts }] });
    const granted = await desk.must('decidePaymentDeferral', { grant: true, reason: '确有经济困难' });
    expect(granted.performance).toMatchObject({
      state: 'DEFERRED',
      nextDueOn: '2026-11-30',
      deferrals: [{ state: 'GRANTED' }],
    });
    expect(await markOverdue(silo.database, day('2026-11-30'))).toBe(0);
    expect(await markOverdue(silo.database, day('2026-12-01'))).toBe(1);
  });

  it('are refused with the reason, and the first term goes on', async () => {
    await asked();
    const { performance } = await desk.must('decidePaymentDeferral', { grant: false, reason: '有履行能力' });
    expect(performance).toMatchObject({ state: 'RUNNING', nextDueOn: '2026-11-16', deferrals: [{ state: 'REFUSED' }] });
    expect((await desk.take('decidePaymentDeferral', { grant: true, reason: '再议' })).refusal).toMatchObject({
      code: 'DEFERRAL_NOT_ASKED',
    });
  });

  it.each([
    ['that leave something out', [{ dueOn: '2026-11-30', amount: '99999' }], 'INSTALMENTS_UNFIT'],
    ['of today', [{ dueOn: '2026-11-02', amount: '100000' }], 'INSTALMENTS_UNFIT'],
    ['without an end', Array.from({ length: 37 }, () => ({ dueOn: '2026-11-30', amount: '1' })), 'INSTALMENTS_UNFIT'],
    ['with a fraction', [{ dueOn: '2026-11-30', amount: '100000.0' }], 'AMOUNT_UNFIT'],
    ['by an impossible day', [{ dueOn: '2026-11-31', amount: '100000' }], 'INVALID_DAY'],
  ])('are not asked for with parts %s', async (_, instalments, code) => {
    await begun({ decidedOn: '2026-10-30' });
    expect((await desk.take('askPaymentDeferral', { ground: '资金困难', instalments })).refusal).toMatchObject({
      code,
    });
    expect(await silo.count('payment_deferral')).toBe(0);
  });

  it('are asked for once at a time, and not answered by who entered them', async () => {
    await asked();
    expect((await desk.take('askPaymentDeferral', { ground: '再次申请', instalments: parts })).refusal).toMatchObject({
      code: 'DEFERRAL_ASKED',
    });
    const both = { ...afterPeople.officer, roles: ['case-officer', 'case-head'] };
    const { refusal } = await desk.take('decidePaymentDeferral', { grant: true, reason: '准予' }, both);
    expect(refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
  });
});

describe('EN-30, 行政强制法 53, 54: the court is asked', () => {
  const court = { court: '上海市浦东新区人民法院' };

  it('after the reminder and its ten working days, within the window, and the case is performed through it', async () => {
    await overdue({ decidedOn: '2026-03-02' });
    expect((await desk.take('askCourtEnforcement', court)).refusal).toMatchObject({ code: 'COURT_WITHOUT_REMINDER' });
    const { performance } = await desk.must('remindPenaltyParty');
    expect(performance).toMatchObject({
      remindedOn: '2026-11-02',
      reminderRunsTo: '2026-11-16',
      courtWindow: { lapsesOn: '2026-09-02', opensOn: '2026-09-03', closesOn: '2026-12-02' },
    });
    expect((await desk.take('askCourtEnforcement', court)).refusal).toMatchObject({ code: 'COURT_REMINDER_RUNS' });
    await silo.database.dataSource.query(`UPDATE decision_follow_up SET reminded_on = '2026-10-16'`);
    const asked = await desk.must('askCourtEnforcement', court);
    expect(asked.performance).toMatchObject({ state: 'COURT', court: court.court, courtAskedOn: '2026-11-02' });
    await desk.must('payFine', payment('100000', '2026-11-02', 'R-1', { channel: 'COURT' }));
    await desk.must('payFine', payment('100000', '2026-11-02', 'R-2', { channel: 'COURT', kind: 'SURCHARGE' }));
    expect((await desk.must('completePerformance')).performance).toMatchObject({ state: 'PERFORMED' });
  });

  it('not while the terms for remedies run', async () => {
    await overdue();
    await desk.must('remindPenaltyParty');
    expect((await desk.take('askCourtEnforcement', court)).refusal).toMatchObject({ code: 'COURT_TOO_EARLY' });
  });
});

describe('行政处罚法 47: the record of what follows a decision', () => {
  it('is chained and whole, with who did what and on which day of its document', async () => {
    await begun({ decidedOn: '2026-10-30' });
    await desk.must('payFine', payment('100000', '2026-10-31'));
    await desk.must('completePerformance');
    const [performance] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, [
      { topic: 'performance', number: DECISION },
    ]);
    expect(performance).toMatchObject({ entries: 3, intact: true });
    const events = await silo.database.dataSource.query(
      `SELECT kind, actor, done_on FROM enforcement_event WHERE topic = 'performance' ORDER BY sequence`,
    );
    expect(events.map(({ kind, actor }: { kind: string; actor: string }) => [kind, actor])).toEqual([
      ['BEGUN', 'case-officer-pudong'],
      ['PAID', 'case-officer-pudong'],
      ['PERFORMED', 'case-officer-pudong'],
    ]);
  });

  it('is kept in tables that are as their classes say', async () => {
    expect(await schemaDrift(enforcement as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
