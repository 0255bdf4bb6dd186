import fc from 'fast-check';
import { addDays, day } from '../../../../kernel/values/day';
import type { Payment } from '../../../../subgraphs/enforcement/rules/after/followUpTypes';
import { type OverdueFine, surcharge } from '../../../../subgraphs/enforcement/rules/after/surcharge';

const DUE = day('2026-11-17');
const fine = (change: Partial<OverdueFine> = {}, amount = 100_000n): OverdueFine => ({
  fine: amount,
  decidedOn: day('2026-11-02'),
  schedules: [{ from: day('2026-11-02'), paidBefore: 0n, instalments: [{ dueOn: DUE, amount }] }],
  payments: [],
  uncounted: [],
  ...change,
});
const overdueBy = (days: number) => addDays(DUE, days);
const paid = (amount: bigint, paidOn = DUE): Payment => ({ kind: 'FINE', amount, paidOn });

describe('EN-27, 行政处罚法 72: three percent of the fine a day, never more than the fine', () => {
  it('is nothing on the last day and three percent the day after', () => {
    expect(surcharge(fine(), DUE)).toMatchObject({ amount: 0n, days: 0, capped: false });
    expect(surcharge(fine(), overdueBy(1))).toMatchObject({ amount: 3_000n, days: 1 });
  });

  it('is 99 percent on day 33, comes to the fine on day 34 and stays there', () => {
    expect(surcharge(fine(), overdueBy(33))).toMatchObject({ amount: 99_000n, days: 33, capped: false });
    expect(surcharge(fine(), overdueBy(34))).toMatchObject({ amount: 100_000n, days: 34, capped: true });
    expect(surcharge(fine(), overdueBy(300))).toMatchObject({ amount: 100_000n, capped: true });
  });

  it('lets parts of a fen go, once over the whole', () => {
    expect(surcharge(fine({}, 33n), overdueBy(1)).amount).toBe(0n);
    expect(surcharge(fine({}, 33n), overdueBy(2)).amount).toBe(1n);
  });

  it('does not count the days of a challenge, the first and the last of them included', () => {
    const uncounted = [{ from: overdueBy(2), to: overdueBy(11) }];
    expect(surcharge(fine({ uncounted }), overdueBy(11)).days).toBe(1);
    expect(surcharge(fine({ uncounted }), overdueBy(12)).days).toBe(2);
    expect(surcharge(fine({ uncounted: [{ from: overdueBy(2), to: null }] }), overdueBy(200)).amount).toBe(3_000n);
  });

  it('counts what is overdue alone: what is paid on a day counts no more from the day after', () => {
    expect(surcharge(fine({ payments: [paid(100_000n, overdueBy(1))] }), overdueBy(9))).toMatchObject({
      amount: 3_000n,
      days: 1,
    });
    expect(surcharge(fine({ payments: [paid(40_000n)] }), overdueBy(2)).amount).toBe(3_600n);
  });

  it('counts each instalment from its own last day, and nothing of the ones that lie ahead', () => {
    const instalments = [
      { dueOn: overdueBy(10), amount: 30_000n },
      { dueOn: overdueBy(20), amount: 70_000n },
    ];
    const first = fine().schedules[0] ?? { from: DUE, paidBefore: 0n, instalments: [] };
    const deferred = fine({ schedules: [first, { from: DUE, paidBefore: 0n, instalments }] });
    expect(surcharge(deferred, overdueBy(10)).amount).toBe(0n);
    expect(surcharge(deferred, overdueBy(11)).amount).toBe(900n);
    expect(surcharge({ ...deferred, payments: [paid(30_000n)] }, overdueBy(20)).amount).toBe(0n);
    expect(surcharge({ ...deferred, payments: [paid(30_000n)] }, overdueBy(21)).amount).toBe(2_100n);
  });

  it('is never more than the fine, never falls with time, and is less with a challenge or a payment', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 13n });
    const days = fc.nat(120);
    fc.assert(
      fc.property(amounts, days, days, days, fc.nat(60), (amount, at, more, from, length) => {
        const plain = surcharge(fine({}, amount), overdueBy(at)).amount;
        expect(plain >= 0n && plain <= amount).toBe(true);
        expect(surcharge(fine({}, amount), overdueBy(at + more)).amount >= plain).toBe(true);
        const uncounted = [{ from: overdueBy(from), to: overdueBy(from + length) }];
        expect(surcharge(fine({ uncounted }, amount), overdueBy(at)).amount <= plain).toBe(true);
        expect(
          surcharge(fine({ payments: [paid(amount / 2n, overdueBy(from))] }, amount), overdueBy(at)).amount <= plain,
        ).toBe(true);
      }),
      { seed: 27, numRuns: 400 },
    );
  });

  it('without a payment is three percent for each day up to the cap, to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.nat(60), (amount, at) => {
        const plain = (amount * 3n * BigInt(at)) / 100n;
        expect(surcharge(fine({}, amount), overdueBy(at)).amount).toBe(plain < amount ? plain : amount);
      }),
      { seed: 72, numRuns: 400 },
    );
  });
});
