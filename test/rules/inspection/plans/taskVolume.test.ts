import type { TaskVolume } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { taskVolume } from '../../../../subgraphs/inspection/rules/plans/taskVolume';

const GENERAL = {
  code: 'SAMR-01',
  kind: 'GENERAL' as const,
  ratioCeilingPpm: 50_000,
  ratioFloorPpm: 10_000,
  basisEnded: false,
};
const KEY = { ...GENERAL, kind: 'KEY' as const, ratioCeilingPpm: null, ratioFloorPpm: null };
const ratio = (ppm: number): TaskVolume => ({ kind: 'RATIO', ppm });

describe('DR-2: the ratio of a general item is strictly limited', () => {
  it('between its floor and its ceiling, both included', () => {
    for (const ppm of [10_000, 50_000]) expect(taskVolume(ratio(ppm), GENERAL)).toEqual({ lawful: true });
    expect(taskVolume(ratio(50_001), GENERAL)).toMatchObject({ code: 'ITEM_RATIO_OVER_CEILING' });
    expect(taskVolume(ratio(9_999), GENERAL)).toMatchObject({ code: 'PLAN_RATIO_BELOW_FLOOR' });
  });

  it('and that of a key item is not', () => {
    expect(taskVolume(ratio(999_999), KEY)).toEqual({ lawful: true });
  });
});

describe('DR-3: full coverage is for key items', () => {
  it('and refused for a general one', () => {
    expect(taskVolume({ kind: 'ALL' }, KEY)).toEqual({ lawful: true });
    expect(taskVolume({ kind: 'ALL' }, GENERAL)).toMatchObject({ code: 'PLAN_FULL_COVERAGE_UNFIT' });
  });

  it('is stated as such and not as a ratio of the whole', () => {
    expect(taskVolume(ratio(1_000_000), KEY)).toMatchObject({ code: 'PLAN_VOLUME_UNFIT' });
  });

  it.each([ratio(0), ratio(1.5), { kind: 'COUNT', count: 0 }, { kind: 'COUNT', count: -1 }] as TaskVolume[])(
    '%j is no volume',
    (volume) => {
      expect(taskVolume(volume, KEY)).toMatchObject({ code: 'PLAN_VOLUME_UNFIT' });
    },
  );

  it('a number is held against the ceiling once the pool is known', () => {
    expect(taskVolume({ kind: 'COUNT', count: 1_000_000 }, GENERAL)).toEqual({ lawful: true });
  });
});
