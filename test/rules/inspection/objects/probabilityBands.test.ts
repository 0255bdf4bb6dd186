import { BAND_STARTS, probabilityBands } from '../../../../subgraphs/inspection/rules/objects/probabilityBands';

describe('DR-9: the bands of probabilities', () => {
  it('begin with the probability that names them, and certainty is a band of its own', () => {
    const bands = probabilityBands(
      [[4_999], [5_000], [999_999], [1_000_000], ['-'], ['VISITED']],
      [1, 2, 3, 4, 5, 6],
      0,
    );
    const counted = bands.filter(({ objects }) => objects > 0);
    expect(counted).toEqual([
      { fromPpm: 1, toPpm: 5_000, objects: 1 },
      { fromPpm: 5_000, toPpm: 10_000, objects: 2 },
      { fromPpm: 600_000, toPpm: 1_000_000, objects: 3 },
      { fromPpm: 1_000_000, toPpm: 1_000_000, objects: 4 },
    ]);
  });

  it('are told even where they are empty', () => {
    expect(probabilityBands([], [], 0).map(({ fromPpm }) => fromPpm)).toEqual(BAND_STARTS);
  });
});
