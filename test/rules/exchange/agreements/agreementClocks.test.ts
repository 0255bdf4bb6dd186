import { day } from '../../../../kernel/values/day';
import {
  agreementClocks,
  CLOCK_KINDS,
  type ClockFacts,
  isOverdue,
} from '../../../../subgraphs/exchange/rules/agreements/agreementClocks';
import { enumValues } from '../../../support/enumValues';

const FACTS: ClockFacts = {
  startedOn: day('2026-09-01'),
  owners: [{ department: 'SAMR', unconditional: false, extended: false, answeredOn: null }],
  consentedOn: null,
  signedOn: null,
  from: day('2026-10-08'),
  until: day('2026-10-30'),
};
const clock = (facts: Partial<ClockFacts>, kind: string, today: string) =>
  agreementClocks({ ...FACTS, ...facts }, day(today)).find((one) => one.kind === kind);

describe('clocks of an agreement 政务数据共享条例 21', () => {
  it('an answer on its last day is in time, and silence on the day after goes to the data centre', () => {
    expect(clock({}, 'ANSWER', '2026-09-15')).toMatchObject({ dueOn: '2026-09-15', overdue: false, escalated: false });
    expect(clock({}, 'ANSWER', '2026-09-16')).toMatchObject({ overdue: true, escalated: true });
    const late = [{ ...FACTS.owners[0], answeredOn: day('2026-09-16') }] as never;
    expect(clock({ owners: late }, 'ANSWER', '2026-10-01')).toMatchObject({ overdue: true, escalated: false });
  });

  it('the data is there within 20 working days of consent, or on the first day where that is later', () => {
    const consented = { consentedOn: day('2026-09-15'), from: day('2026-09-20') };
    const waiting = { dueOn: '2026-10-19', doneOn: null, basis: { value: 20 } };
    expect(clock(consented, 'DATA', '2026-10-19')).toMatchObject({ ...waiting, overdue: false });
    expect(clock(consented, 'DATA', '2026-10-20')).toMatchObject({ ...waiting, overdue: true, escalated: true });
    expect(clock({ ...consented, from: day('2026-12-01') }, 'DATA', '2026-11-30')).toMatchObject({
      dueOn: '2026-12-01',
      overdue: false,
    });
    const signed = { ...consented, signedOn: day('2026-09-21') };
    expect(clock(signed, 'DATA', '2026-10-10')).toMatchObject({ doneOn: '2026-09-21', overdue: false });
  });

  it('the term ends with its last day', () => {
    const signed = { signedOn: day('2026-09-21') };
    expect(clock(signed, 'TERM_END', '2026-10-30')).toMatchObject({ dueOn: '2026-10-30', doneOn: null, basis: null });
    expect(clock(signed, 'TERM_END', '2026-10-31')).toMatchObject({ doneOn: '2026-10-31' });
    expect(clock({}, 'TERM_END', '2026-10-30')).toBeUndefined();
  });

  it('nothing is overdue without a last day', () => {
    expect(isOverdue(null, null, day('2030-01-01'))).toBe(false);
  });

  it('has the kinds of the API', () => {
    expect([...CLOCK_KINDS]).toEqual(enumValues('exchange', 'AgreementClockKind'));
  });
});
