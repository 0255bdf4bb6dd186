import { day } from '../../../../kernel/values/day';
import { cashTerm, type PaymentWay, paymentWay } from '../../../../subgraphs/enforcement/rules/after/cashOnSpot';

const way = (change: Partial<PaymentWay> = {}): PaymentWay => ({
  kind: 'FINE',
  channel: 'CASH_ON_SPOT',
  ground: 'SMALL_FINE',
  procedure: 'SIMPLE',
  fine: 10_000n,
  decidedOn: day('2026-11-02'),
  ...change,
});
const unlawful = { code: 'PAYMENT_WAY_UNLAWFUL', article: '行政处罚法 67, 68' };

describe('EN-26, 行政处罚法 67, 68: who fines does not collect', () => {
  it('lets cash of a fine of a hundred yuan be taken on the spot, and refuses one fen more', () => {
    expect(paymentWay(way())).toEqual({ lawful: true });
    expect(paymentWay(way({ fine: 10_001n }))).toMatchObject({ ...unlawful, facts: { limit: '10000' } });
  });

  it('lets a larger one be taken where it would be hard to collect later', () => {
    expect(paymentWay(way({ fine: 300_000n, ground: 'HARD_TO_COLLECT_LATER' }))).toEqual({ lawful: true });
  });

  it.each([
    ['by the ordinary procedure', { procedure: 'ORDINARY' as const }],
    ['without a ground', { ground: null }],
    ['of confiscated gains', { kind: 'GAINS' as const }],
    ['of a surcharge', { kind: 'SURCHARGE' as const }],
  ])('refuses cash %s', (_, change) => {
    expect(paymentWay(way(change))).toMatchObject(unlawful);
  });

  it('lets any sum go to the bank, be paid electronically or through the court, without a ground', () => {
    for (const channel of ['BANK', 'ELECTRONIC', 'COURT'] as const) {
      expect(paymentWay(way({ channel, ground: null, fine: 9_000_000n, procedure: 'ORDINARY' }))).toEqual({
        lawful: true,
      });
      expect(paymentWay(way({ channel }))).toMatchObject(unlawful);
    }
  });

  it('goes by the smaller sum of the law before 2021 for a decision of that time', () => {
    expect(paymentWay(way({ decidedOn: day('2021-07-14'), fine: 2_001n }))).toMatchObject(unlawful);
    expect(paymentWay(way({ decidedOn: day('2021-07-15'), fine: 2_001n }))).toEqual({ lawful: true });
  });
});

describe('EN-26, 行政处罚法 71, 85: cash is handed in within two working days', () => {
  it('counts working days across National Day and Spring Festival', () => {
    expect(cashTerm(day('2026-09-30')).dueOn).toBe('2026-10-09');
    expect(cashTerm(day('2026-02-13')).dueOn).toBe('2026-02-24');
    expect(cashTerm(day('2026-11-02')).dueOn).toBe('2026-11-04');
  });
});
