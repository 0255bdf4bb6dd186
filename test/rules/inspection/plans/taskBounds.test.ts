import { taskBounds } from '../../../../subgraphs/inspection/rules/plans/taskBounds';

describe('A13: nobody is immune, and nobody is certain but by full coverage', () => {
  it.each([
    [1, 999_999, true],
    [500, 500, true],
    [0, 999_999, false],
    [1, 1_000_000, false],
    [501, 500, false],
    [-1, 500, false],
    [1.5, 500, false],
    [1, Number.NaN, false],
  ])('a floor of %d and a ceiling of %d are fit: %s', (floorPpm, ceilingPpm, fit) => {
    const verdict = taskBounds({ floorPpm, ceilingPpm });
    expect(verdict.lawful).toBe(fit);
    if (!fit) expect(verdict).toMatchObject({ code: 'PLAN_BOUNDS_UNFIT' });
  });
});
