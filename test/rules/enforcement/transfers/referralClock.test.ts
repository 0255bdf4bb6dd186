import { addDays, day } from '../../../../kernel/values/day';
import {
  type AwaitedReferral,
  referralAlarm,
  referralDue,
  referralReminder,
  referralTerm,
} from '../../../../subgraphs/enforcement/rules/transfers/referralClock';
import {
  REFERRAL_KINDS,
  REFERRAL_RETURNS,
  REFERRAL_STATES,
  type ReferralAct,
  type ReferralState,
  referralFeedback,
  referralReturn,
  referralStep,
} from '../../../../subgraphs/enforcement/rules/transfers/referralState';

const awaited = (change: Partial<AwaitedReferral> = {}): AwaitedReferral => ({
  state: 'RECEIVED',
  dueOn: day('2026-09-28'),
  remindedOn: null,
  escalatedOn: null,
  ...change,
});

describe('沪府发〔2020〕7号（十）: the term of a referral', () => {
  it.each([
    ['COPIED', '2026-09-28', '2026-10-23'],
    ['TRANSFER', '2026-02-13', '2026-03-12'],
    ['ASSISTANCE', '2026-09-28', '2026-10-16'],
  ] as const)('of %s sent on %s ends on %s, across holidays and worked weekends', (kind, sentOn, dueOn) => {
    expect(referralTerm(kind, day(sentOn))).toMatchObject({ dueOn, basis: { verified: false, unit: 'WORKING_DAY' } });
  });

  it('is set by the sender between tomorrow and half a year', () => {
    const today = day('2026-11-02');
    const fits = (on: string) => referralDue(day(on), today).lawful;
    expect(['2026-11-02', '2026-11-03', '2027-05-02', '2027-05-03'].map(fits)).toEqual([false, true, true, false]);
    expect(referralDue(null, today).lawful).toBe(true);
  });
});

describe('沪府发〔2020〕7号（二十）: reminder and escalation', () => {
  it('come the day after the last day, and the day after five working days more, across National Day', () => {
    const told = (row: AwaitedReferral, on: string) => referralAlarm(row, day(on));
    expect([told(awaited(), '2026-09-28'), told(awaited(), '2026-09-29')]).toEqual([null, 'REMINDED']);
    const reminded = awaited({ remindedOn: day('2026-09-29') });
    expect([told(reminded, '2026-10-10'), told(reminded, '2026-10-11')]).toEqual([null, 'ESCALATED']);
    expect(told(awaited({ ...reminded, escalatedOn: day('2026-10-11') }), '2026-12-01')).toBeNull();
  });

  it.each(['ANSWERED', 'RETURNED', 'CLOSED'] as const)('do not come of what is %s', (state) => {
    expect(referralAlarm(awaited({ state }), day('2026-12-01'))).toBeNull();
  });

  it('wait where the last day is not known', () => {
    expect(referralAlarm(awaited({ dueOn: null }), day('2026-12-01'))).toBeNull();
    const late = awaited({ dueOn: day('2026-12-28'), remindedOn: day('2026-12-29') });
    expect(referralAlarm(late, addDays(day('2026-12-28'), 60))).toBeNull();
  });

  it('are asked for by the sender once a day, after the last day', () => {
    expect(referralReminder(awaited(), day('2026-09-28'))).toMatchObject({ code: 'REFERRAL_REMINDER_UNFIT' });
    expect(referralReminder(awaited(), day('2026-09-29')).lawful).toBe(true);
    const today = day('2026-09-29');
    expect(referralReminder(awaited({ remindedOn: today }), today).lawful).toBe(false);
  });
});

const LISTED: Readonly<Record<ReferralAct, readonly ReferralState[]>> = {
  RECEIVE: ['SENT'],
  ANSWER: ['RECEIVED'],
  RETURN: ['SENT', 'RECEIVED'],
  REMIND: ['SENT', 'RECEIVED'],
  REOPEN: ['ANSWERED'],
  CLOSE: ['ANSWERED'],
};

describe('沪府发〔2020〕7号（十）: the steps of a referral', () => {
  const pairs = Object.keys(LISTED).flatMap((act) =>
    REFERRAL_STATES.map((state) => [act as ReferralAct, state] as const),
  );
  it.each(pairs)('%s in %s is possible only where it is listed', (act, state) => {
    expect(referralStep(act, state).lawful).toBe(LISTED[act].includes(state));
  });

  it('end with feedback', () => {
    expect(referralFeedback(null)).toMatchObject({ code: 'REFERRAL_FEEDBACK_MISSING' });
    expect(referralFeedback('HANDLED').lawful).toBe(true);
  });

  it('let each kind bounce by its own reasons (EN-3)', () => {
    const reasons = REFERRAL_KINDS.map((kind) => REFERRAL_RETURNS.filter((code) => referralReturn(kind, code).lawful));
    const bounces = ['NOT_COMPETENT', 'EVIDENCE_INSUFFICIENT', 'ALREADY_HANDLED'];
    expect(reasons).toEqual([bounces, bounces, ['NOT_COMPETENT', 'NOT_ABLE', 'FORBIDDEN_BY_LAW']]);
  });
});
