import { day } from '../../../../kernel/values/day';
import { RATIO_LIMITS } from '../../../../kernel/values/parameters/inspectionLibrary';
import { itemCeiling } from '../../../../subgraphs/inspection/rules/library/itemCeiling';

const today = day('2026-11-02');

describe('DR-2, 国办发〔2015〕58号: the ceiling of an item', () => {
  it('of a key item is none, of a general one its own', () => {
    expect(itemCeiling({ kind: 'KEY', ratioCeilingPpm: null }, today)).toBeNull();
    expect(itemCeiling({ kind: 'GENERAL', ratioCeilingPpm: 20_000 }, today)).toBe(20_000);
  });

  it('of a general one without its own is the one for all, from the day it is in force and not the day before', () => {
    const general = { kind: 'GENERAL' as const, ratioCeilingPpm: null };
    expect(itemCeiling(general, day('2015-07-28'))).toBeNull();
    expect(itemCeiling(general, day('2015-07-29'))).toBe(100_000);
    expect(itemCeiling(general, today)).toBe(100_000);
  });

  it('is told as illustrative: no number was read', () => {
    expect(RATIO_LIMITS).toMatchObject([{ verified: false, note: expect.stringContaining('Illustrative') }]);
  });
});
