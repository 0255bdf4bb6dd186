import { countWithinCeiling } from '../../../../subgraphs/inspection/rules/plans/countWithinCeiling';

const judge = (count: number, eligible: number, ratioCeilingPpm: number | null = 50_000) =>
  countWithinCeiling({ item: 'SAMR-01', count, eligible, ratioCeilingPpm });

describe('DR-2: a number keeps to the ceiling of its item like a ratio', () => {
  it('accepts what comes to the ceiling exactly and refuses one more', () => {
    expect(judge(50, 1_000)).toEqual({ lawful: true });
    expect(judge(51, 1_000)).toMatchObject({ code: 'ITEM_RATIO_OVER_CEILING', facts: { count: 51, eligible: 1_000 } });
  });

  it('rounds nothing in favour of the plan: 50 of 999 is more than 5 %', () => {
    expect(judge(50, 999)).toMatchObject({ code: 'ITEM_RATIO_OVER_CEILING' });
    expect(judge(49, 999)).toEqual({ lawful: true });
  });

  it('knows no ceiling where the item has none, and keeps exact in a large city', () => {
    expect(judge(10, 10, null)).toEqual({ lawful: true });
    expect(judge(170_000, 3_400_000)).toEqual({ lawful: true });
    expect(judge(170_001, 3_400_000)).toMatchObject({ lawful: false });
  });
});
