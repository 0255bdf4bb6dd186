import { evaluateBench } from '../../tools/bench/evaluate';
import type { Figure } from '../../tools/bench/figure';

describe('the bench of evaluation', () => {
  it('times a run beside one statement by hand that gives every subject the same points, and tells the memory', async () => {
    const figures: Figure[] = [];
    for await (const figure of evaluateBench({ runs: 2, entities: 3_000 })) figures.push(figure);
    expect(figures).toMatchObject([
      { name: 'evaluate run', unit: 's', against: 'one statement by hand', bar: 3, runs: 2, entities: 3_000 },
      { name: 'evaluate most memory', unit: 'MiB', againstMedian: 1_024, bar: 1, entities: 3_000 },
    ]);
    expect(figures.every(({ median }) => median > 0)).toBe(true);
  }, 120_000);
});
