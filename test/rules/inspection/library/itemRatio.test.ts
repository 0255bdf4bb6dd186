import { day } from '../../../../kernel/values/day';
import { itemRatio } from '../../../../subgraphs/inspection/rules/library/itemRatio';

const today = day('2026-11-02');
const ratio = (kind: 'KEY' | 'GENERAL', ratioFloorPpm: number | null, ratioCeilingPpm: number | null) =>
  itemRatio({ kind, ratioFloorPpm, ratioCeilingPpm }, today);

describe('DR-2, 国办发〔2015〕58号: the ratio of an item', () => {
  it.each([
    [null, null],
    [1, null],
    [null, 1_000_000],
    [100_000, null],
    [50_000, 50_000],
  ])('of a general item from %p to %p can be', (floor, ceiling) => {
    expect(ratio('GENERAL', floor, ceiling)).toEqual({ lawful: true });
  });

  it.each([
    [0, null],
    [null, 0],
    [null, 1_000_001],
    [0.5, null],
    [50_001, 50_000],
    [100_001, null],
  ])('of a general item from %p to %p cannot be', (floor, ceiling) => {
    expect(ratio('GENERAL', floor, ceiling)).toMatchObject({ lawful: false, code: 'ITEM_RATIO_UNFIT' });
  });

  it('of a key item may reach full coverage, and has no ceiling', () => {
    expect(ratio('KEY', 1_000_000, null)).toEqual({ lawful: true });
    expect(ratio('KEY', null, 1_000_000)).toMatchObject({ code: 'ITEM_KEY_WITH_CEILING' });
    expect(ratio('KEY', 1_000_001, null)).toMatchObject({ code: 'ITEM_RATIO_UNFIT' });
  });
});
