import type { Figure } from '../../tools/bench/figure';
import { rateBench } from '../../tools/bench/rate';

describe('the bench of ratings', () => {
  it('times a run beside one statement by hand that gives every entity the same points and grade', async () => {
    const figures: Figure[] = [];
    for await (const figure of rateBench({ runs: 2, entities: 3_000 })) figures.push(figure);
    expect(figures).toMatchObject([
      { name: 'rate run', unit: 's', against: 'one statement by hand', bar: 3, runs: 2, entities: 3_000 },
    ]);
    expect(figures.every(({ median }) => median > 0)).toBe(true);
  }, 120_000);
});
