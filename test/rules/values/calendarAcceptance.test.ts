import { addDays, type Day, day, weekday } from '../../../kernel/values/day';
import { firstCalendarYear, isWorkingDay, lastCalendarYear } from '../../../kernel/values/workingDays';
import { findAcceptanceRows } from './acceptanceData';

const rows = findAcceptanceRows('china-holidays-2007-2026.csv');

describe('the calendar against the public list of State Council notices', () => {
  (rows ? it : it.skip)('agrees on every day of every year', () => {
    const listed = new Map(rows?.map(({ date, is_off_day }) => [date as Day, is_off_day === '0']));
    const wrong: Day[] = [];
    for (let of = day(`${firstCalendarYear}-01-01`); of <= day(`${lastCalendarYear}-12-31`); of = addDays(of, 1)) {
      if (isWorkingDay(of) !== (listed.get(of) ?? weekday(of) <= 5)) wrong.push(of);
    }
    expect(listed.size).toBeGreaterThan(600);
    expect(wrong).toEqual([]);
  });
});
