import {
  categoryIntensity,
  INTENSITY_CATEGORIES,
  LEVELS,
} from '../../../subgraphs/supervision/rules/categoryIntensity';

const places = INTENSITY_CATEGORIES.flatMap((category) =>
  Array.from({ length: LEVELS }, (_, index) => categoryIntensity(category, index + 1)),
);

describe('分类监管管理办法 13-1: order of intensity', () => {
  it('is total: no two pairs of category and level share a place', () => {
    expect(new Set(places).size).toBe(INTENSITY_CATEGORIES.length * LEVELS);
  });

  it('puts every level of a higher category above every level of a lower one', () => {
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(categoryIntensity('LOWER', LEVELS)).toBeLessThan(categoryIntensity('ORDINARY', 1));
    expect(categoryIntensity('ORDINARY', LEVELS)).toBeLessThan(categoryIntensity('HIGHER', 1));
  });

  it('is stable: the places are these numbers, and stay so', () => {
    expect([categoryIntensity('LOWER', 1), categoryIntensity('ORDINARY', 5), categoryIntensity('HIGHER', 9)]).toEqual([
      11, 25, 39,
    ]);
  });
});
