import { day } from '../../../../kernel/values/day';
import { fineLeft, nextDueOn, overdueOn } from '../../../../subgraphs/enforcement/rules/after/fineAccount';

const schedules = [
  { from: day('2026-09-18'), paidBefore: 0n, instalments: [{ dueOn: day('2026-10-08'), amount: 1_000n }] },
  {
    from: day('2026-09-30'),
    paidBefore: 200n,
    instalments: [
      { dueOn: day('2026-10-20'), amount: 300n },
      { dueOn: day('2026-11-20'), amount: 500n },
    ],
  },
];
const paid = (amount: bigint, on: string) => ({ kind: 'FINE' as const, amount, paidOn: day(on) });
const account = (...payments: ReturnType<typeof paid>[]) => ({ fine: 1_000n, schedules, payments });

describe('EN-26, EN-28, 行政处罚法 66, 67: what of a fine is overdue', () => {
  it('is nothing on the last day of an instalment, and the instalment the day after', () => {
    const one = account(paid(200n, '2026-09-20'));
    expect(overdueOn(one, day('2026-10-20'))).toBe(0n);
    expect(overdueOn(one, day('2026-10-21'))).toBe(300n);
    expect(overdueOn(one, day('2026-11-21'))).toBe(800n);
  });

  it('follows the schedule that holds on the day', () => {
    expect(overdueOn({ ...account(), schedules: schedules.slice(0, 1) }, day('2026-10-09'))).toBe(1_000n);
    expect(overdueOn(account(paid(200n, '2026-09-20')), day('2026-10-09'))).toBe(0n);
  });

  it('takes no payment for the fine that was for something else, and never more than the fine as it stands', () => {
    const other = { kind: 'GAINS' as const, amount: 800n, paidOn: day('2026-09-20') };
    expect(fineLeft({ fine: 1_000n, payments: [other] }, day('2026-10-01'))).toBe(1_000n);
    expect(overdueOn({ ...account(paid(200n, '2026-09-20')), fine: 250n }, day('2026-11-21'))).toBe(50n);
  });

  it('names the next day on which something is due, and none once all is paid', () => {
    expect(nextDueOn(account(paid(200n, '2026-09-20')), day('2026-10-01'))).toBe('2026-10-20');
    expect(nextDueOn(account(paid(500n, '2026-09-20')), day('2026-10-01'))).toBe('2026-11-20');
    expect(nextDueOn(account(paid(1_000n, '2026-09-20')), day('2026-10-01'))).toBeNull();
  });
});
