import { drawBench } from '../../../../tools/bench/draw';
import type { Figure } from '../../../../tools/bench/figure';

describe('the bench of the draw (FL-5)', () => {
  it('times draw and verifier beside one hash for each entity, on a draw that is VALID, and tells the memory of both', async () => {
    const figures: Figure[] = [];
    for await (const figure of drawBench({ runs: 2, entities: 20_000 })) figures.push(figure);
    const times = { unit: 's', against: 'one SHA-256 per entity', bar: 2, runs: 2, entities: 20_000 };
    expect(figures).toMatchObject([
      { ...times, name: 'draw draw' },
      { ...times, name: 'draw verifier' },
      { name: 'draw most memory of the draw', unit: 'MiB', againstMedian: 2_048, bar: 1 },
      { name: 'draw most memory of the verifier', unit: 'MiB', againstMedian: 2_048, bar: 1, met: true },
    ]);
    expect(figures.every(({ median }) => median > 0)).toBe(true);
  }, 60_000);
});
