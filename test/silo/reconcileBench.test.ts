import type { Figure } from '../../tools/bench/figure';
import { reconcileBench } from '../../tools/bench/reconcile';
import { exactRows, fuzzyRows } from '../../tools/bench/reconcileRows';
import { toldEntities } from '../support/reconciliation';

describe('the bench of reconciliation', () => {
  it('gives rows a second and core beside what one core must do, for both kinds of lists', async () => {
    const figures: Figure[] = [];
    for await (const figure of reconcileBench({ runs: 1, entities: 600 })) figures.push(figure);
    expect(figures).toMatchObject([
      { name: 'reconcile exact rows', unit: 'rows/s', againstMedian: 500, bar: 1, entities: 600 },
      { name: 'reconcile fuzzy rows', unit: 'rows/s', againstMedian: 50, bar: 1, entities: 600 },
    ]);
    expect(figures.every(({ median }) => median > 0)).toBe(true);
  }, 60_000);

  it('draws the same lists for the same entities, each row for an entity of them', () => {
    const entities = toldEntities(50);
    const usccs = new Set(entities.map(({ uscc }) => uscc));
    for (const draw of [exactRows, fuzzyRows]) {
      const rows = draw(entities, 200);
      expect(draw(entities, 200)).toEqual(rows);
      expect(rows.filter(({ uscc }) => !usccs.has(uscc))).toEqual([]);
    }
    const names = new Set(entities.map(({ name }) => name));
    expect(fuzzyRows(entities, 200).filter(({ text }) => names.has(text))).toEqual([]);
  });
});
