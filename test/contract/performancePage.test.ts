import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison, figureOf, median } from '../../tools/bench/figure';
import { readFigures } from '../../tools/bench/figuresFile';
import { performancePage } from '../../tools/bench/report';

const ROOT = join(__dirname, '..', '..');

const comparison: Comparison = {
  name: 'profile one process',
  unit: 'requests/s',
  against: 'stock',
  pairs: [
    [100, 10],
    [90, 10],
    [300, 20],
  ],
  better: 'higher',
  bar: 10,
};

describe('performance page', () => {
  it('is what the kept figures say (npm run build && node dist/tools/bench/report.js > docs/performance.md)', () => {
    expect(readFileSync(join(ROOT, 'docs', 'performance.md'), 'utf8')).toBe(performancePage(readFigures()));
  });

  it('keeps no figure whose verdict on its bar differs from its ratio', () => {
    const judged = readFigures().filter(({ bar }) => bar !== undefined);
    expect(judged.length).toBeGreaterThan(0);
    const wrong = judged.filter(
      ({ bar = 0, ratio, better, met }) => met !== (better === 'higher' ? ratio >= bar : ratio <= bar),
    );
    expect(wrong).toEqual([]);
  });

  it('shows a bar that is not met as such', () => {
    const figure = { ...figureOf({ ...comparison, bar: 11 }), bench: 'profile', machine: '2 cores' };
    expect(performancePage([figure])).toContain('at least 11: **not met**');
  });
});

describe('figure of paired runs', () => {
  it('takes the median of the ratios run by run, not the ratio of the medians', () => {
    expect(figureOf(comparison)).toMatchObject({ median: 100, againstMedian: 10, ratio: 10, spread: [9, 15], runs: 3 });
  });

  it('meets a bar that is reached exactly, and one below where lower is better', () => {
    expect(figureOf(comparison).met).toBe(true);
    expect(figureOf({ ...comparison, better: 'lower', bar: 10 }).met).toBe(true);
    expect(figureOf({ ...comparison, better: 'lower', bar: 9.9 }).met).toBe(false);
  });

  it('has no median of nothing and the mean of the middle two of an even number', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
