import { day } from '../../../../kernel/values/day';
import { itemOnList } from '../../../../subgraphs/inspection/rules/itemOnList';
import { basisEnd } from '../../../../subgraphs/inspection/rules/library/basisEnd';

const item = { publishedOn: day('2020-01-01'), withdrawnOn: null };

describe('分类监管管理办法 7, 沪府发〔2020〕7号（二十三）: the legal basis of an item', () => {
  it('ends on the day it came onto the list or later, and not the day before', () => {
    expect(basisEnd(item, day('2020-01-01'))).toEqual({ lawful: true });
    expect(basisEnd(item, day('2019-12-31'))).toMatchObject({ code: 'INSPECTION_ITEM_DAYS_UNFIT' });
  });

  it('ends once', () => {
    const ended = { ...item, basisEndedOn: day('2026-01-01') };
    expect(basisEnd(ended, day('2026-02-01'))).toMatchObject({ code: 'ITEM_BASIS_ENDED' });
  });

  it('that has ended keeps the item from being inspected from that day on, and not the day before', () => {
    const ended = { ...item, basisEndedOn: day('2026-12-01') };
    expect(itemOnList(ended, day('2026-11-30'))).toEqual({ lawful: true });
    expect(itemOnList(ended, day('2026-12-01'))).toMatchObject({ code: 'ITEM_BASIS_ENDED' });
    expect(itemOnList({ ...ended, basisEndedOn: null }, day('2026-12-01'))).toEqual({ lawful: true });
  });
});
