import { percent, perMille } from '../../../../subgraphs/inspection/rules/plans/perMille';

describe('DR-5: a ratio is told exactly', () => {
  it.each([
    [1, '0.001‰'],
    [1_250, '1.25‰'],
    [50_000, '50‰'],
    [50_100, '50.1‰'],
    [999_999, '999.999‰'],
    [1_000_000, '1000‰'],
  ])('%d parts in a million is %s', (ppm, text) => {
    expect(perMille(ppm)).toBe(text);
  });

  it.each([
    [3_333, '33.33%'],
    [10_000, '100%'],
    [10_050, '100.5%'],
    [1_000_000, '10000%'],
    [105, '1.05%'],
  ])('%d basis points is %s', (basisPoints, text) => {
    expect(percent(basisPoints)).toBe(text);
  });
});
