import { addDays, type Day, day } from '../../../kernel/values/day';
import { lastShownInvestigationDay } from '../../../subgraphs/exchange/rules/accessLog/investigationDelay';

describe('an access for an investigation', () => {
  it.each([
    ['2026-05-22', '2026-11-22'],
    ['2025-08-31', '2026-02-28'],
    ['2026-02-28', '2026-08-28'],
  ])('of %s is shown on %s and not the day before', (accessed, shown) => {
    expect(lastShownInvestigationDay(day(shown)) >= accessed).toBe(true);
    expect(lastShownInvestigationDay(addDays(day(shown), -1)) >= accessed).toBe(false);
  });

  it('is shown in the order of its days throughout a leap year', () => {
    let [today, before] = [day('2024-01-01'), '' as Day | ''];
    for (let i = 0; i < 366; i++) {
      const last = lastShownInvestigationDay(today);
      expect(last >= before).toBe(true);
      before = last;
      today = addDays(today, 1);
    }
  });
});
