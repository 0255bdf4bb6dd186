import { drawCount } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { sureRange } from '../../../../subgraphs/inspection/rules/objects/sureRange';

describe('FL-7, FL-20: how many are drawn for a task', () => {
  it('lies between the sum of the parts rounded down and of those rounded up', () => {
    const cells = [[250_000], [333_333], ['AT_CAP'], [1_000_000]];
    expect(sureRange(cells, [10, 3, 50, 4], 0)).toEqual({ least: 6, most: 8 });
  });

  it('is sure where every part is whole, and nothing where nobody is drawn', () => {
    expect(sureRange([[500_000], [1_000_000]], [4, 3], 0)).toEqual({ least: 5, most: 5 });
    expect(sureRange([['-', 1]], [9], 0)).toEqual({ least: 0, most: 0 });
  });

  it('holds for every offset of a cell', () => {
    for (const offset of [0, 1, 499_999, 500_000, 999_999]) {
      const { least, most } = sureRange([[123_457]], [1_001], 0);
      const count = drawCount(123_457, 1_001, offset);
      expect(count >= least && count <= most).toBe(true);
    }
  });
});
