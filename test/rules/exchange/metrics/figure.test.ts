import { metricValue, shareInterval } from '../../../../subgraphs/exchange/rules/metrics/figure';

describe('the value of a figure', () => {
  it.each([
    ['COUNT', 7, null, 7],
    ['COUNT', 0, null, 0],
    ['SHARE', 1, 3, 3333],
    ['SHARE', 2, 3, 6667],
    ['SHARE', 1, 20_000, 1],
    ['SHARE', 3, 3, 10_000],
    ['SHARE', 0, 5, 0],
    ['MEAN', 5, 2, 3],
    ['MEAN', 9, 4, 2],
    ['MEAN', -3, 2, -1],
    ['RATE', 39, 30, 1300],
    ['RATE', 1, 2001, 0],
  ] as const)('of form %s and %d of %s is %d as a whole number', (form, numerator, denominator, value) => {
    expect(metricValue(form, { numerator, denominator })).toBe(value);
  });

  it.each(['SHARE', 'MEAN', 'RATE'] as const)('of form %s is nothing where there is nothing to divide by', (form) => {
    expect(metricValue(form, { numerator: 0, denominator: 0 })).toBeNull();
  });
});

describe('the interval of a share', () => {
  it.each([
    [12, 39, 1857, 4642],
    [0, 10, 0, 2775],
    [10, 10, 7225, 10_000],
    [5000, 10_000, 4902, 5098],
  ])('of %d of %d lies between %d and %d basis points, by Wilson', (numerator, denominator, low, high) => {
    expect(shareInterval('SHARE', { numerator, denominator })).toEqual({ low, high });
  });

  it('holds the share itself, for every share of forty', () => {
    for (let numerator = 0; numerator <= 40; numerator++) {
      const parts = { numerator, denominator: 40 };
      const told = shareInterval('SHARE', parts);
      expect(told?.low).toBeLessThanOrEqual(metricValue('SHARE', parts) ?? -1);
      expect(told?.high).toBeGreaterThanOrEqual(metricValue('SHARE', parts) ?? 10_001);
    }
  });

  it('is told of shares alone', () => {
    expect(shareInterval('MEAN', { numerator: 5, denominator: 10 })).toBeNull();
    expect(shareInterval('COUNT', { numerator: 5, denominator: null })).toBeNull();
    expect(shareInterval('SHARE', { numerator: 0, denominator: 0 })).toBeNull();
  });
});
