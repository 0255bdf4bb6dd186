import { day } from '../../../../kernel/values/day';
import { itemWithdrawal } from '../../../../subgraphs/inspection/rules/library/itemWithdrawal';

const today = day('2026-11-02');
const item = { publishedOn: day('2020-01-01'), withdrawnOn: null };

describe('DR-1: an item leaves the list', () => {
  it('from today on, and not from yesterday', () => {
    expect(itemWithdrawal(item, today, today)).toEqual({ lawful: true });
    expect(itemWithdrawal(item, day('2026-11-01'), today)).toMatchObject({ code: 'INSPECTION_ITEM_DAYS_UNFIT' });
  });

  it('after it has been on it for a day', () => {
    const fresh = { ...item, publishedOn: today };
    expect(itemWithdrawal(fresh, today, today)).toMatchObject({ code: 'INSPECTION_ITEM_DAYS_UNFIT' });
    expect(itemWithdrawal(fresh, day('2026-11-03'), today)).toEqual({ lawful: true });
  });

  it('once', () => {
    const gone = { ...item, withdrawnOn: day('2027-01-01') };
    expect(itemWithdrawal(gone, today, today)).toMatchObject({ code: 'ITEM_WITHDRAWN' });
  });
});
