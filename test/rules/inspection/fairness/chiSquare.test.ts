import { chiSquareTail } from '../../../../subgraphs/inspection/rules/fairness/chiSquare';

describe('FL-16: the tail of chi-square', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [10.827566170662733, 1, 0.001],
    [5.991464547107979, 2, 0.05],
    [18.307038053275146, 10, 0.05],
    [123.22522145336181, 99, 0.05],
    [148.23035916510173, 99, 0.001],
    [78.8, 99, 0.933],
  ])('of %d with %d degrees is %d', (statistic, degrees, tail) => {
    expect(chiSquareTail(statistic, degrees)).toBeCloseTo(tail, 3);
  });

  it('of one with two degrees is the exponential function', () => {
    for (const x of [0.5, 2, 7, 30]) expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
  });

  it('is the whole at nothing, and falls as the statistic grows', () => {
    expect(chiSquareTail(0, 5)).toBe(1);
    const tails = [1, 3, 6, 12, 40, 400].map((x) => chiSquareTail(x, 6));
    expect(tails).toEqual(tails.toSorted((a, b) => b - a));
    expect(tails.at(-1)).toBeLessThan(1e-60);
  });
});
