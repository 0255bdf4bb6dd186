import { day } from '../../../kernel/values/day';
import { itemDays, itemOnList } from '../../../subgraphs/inspection/rules/itemOnList';

const item = { publishedOn: day('2020-01-01'), withdrawnOn: day('2022-03-01') };

describe('国办发〔2015〕58号: only published items are inspected', () => {
  it('accepts the first day on the list and refuses the day before', () => {
    expect(itemOnList(item, day('2020-01-01'))).toEqual({ lawful: true });
    expect(itemOnList(item, day('2019-12-31'))).toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
  });

  it('accepts the last day on the list and refuses the day of withdrawal', () => {
    expect(itemOnList(item, day('2022-02-28'))).toEqual({ lawful: true });
    expect(itemOnList(item, day('2022-03-01'))).toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
    expect(itemOnList({ ...item, withdrawnOn: null }, day('2022-03-01'))).toEqual({ lawful: true });
  });

  it('refuses an item that leaves the list on the day it came', () => {
    expect(itemDays(item)).toEqual({ lawful: true });
    expect(itemDays({ ...item, withdrawnOn: item.publishedOn })).toMatchObject({ code: 'INSPECTION_ITEM_DAYS_UNFIT' });
  });
});
