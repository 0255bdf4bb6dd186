import fc from 'fast-check';
import { CALENDAR_YEARS } from '../../../kernel/values/calendar/calendarYears';
import { addDays, type Day, day, dayOfSerial, diffDays, serialOf, weekday } from '../../../kernel/values/day';
import { termEnd } from '../../../kernel/values/term';
import {
  addWorkingDays,
  countWorkingDays,
  firstCalendarYear,
  isWorkingDay,
  lastCalendarYear,
  workingDayFrom,
} from '../../../kernel/values/workingDays';

const within = fc.integer({ min: serialOf(day('2007-01-01')), max: serialOf(day('2026-12-31')) }).map(dayOfSerial);
const unknown = (year: number) =>
  expect.objectContaining({ code: 'CALENDAR_UNKNOWN_YEAR', facts: { year, first: 2007, last: 2026 } });

/** Counts one day at a time, the way a clerk does. */
function walk(start: Day, count: number): Day {
  let at = start;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, Math.sign(count));
    if (isWorkingDay(at)) left--;
  }
  return at;
}

describe('working days', () => {
  it.each([
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-24', 7, '2026-10-12'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-04-29', 3, '2026-05-07'],
    ['2026-04-29', 5, '2026-05-09'],
    ['2025-12-20', 10, '2026-01-05'],
    ['2026-10-22', -20, '2026-09-18'],
    ['2026-10-03', -1, '2026-09-30'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('%s and %d working days is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'works the weekend day %s',
    (of) => {
      expect(weekday(day(of))).toBeGreaterThan(5);
      expect(isWorkingDay(day(of))).toBe(true);
    },
  );

  it.each([
    '2026-01-01',
    '2026-02-15',
    '2026-02-23',
    '2026-04-06',
    '2026-06-19',
    '2026-09-25',
    '2026-10-07',
    '2026-11-22',
  ])('rests on %s', (of) => {
    expect(isWorkingDay(day(of))).toBe(false);
  });

  it('moves a last day on a holiday to the next working day (民法典 203)', () => {
    expect(workingDayFrom(day('2026-10-01'))).toBe('2026-10-08');
    expect(workingDayFrom(day('2026-10-10'))).toBe('2026-10-10');
  });

  it('counts the same as a clerk who goes day by day, forward and back', () => {
    const middle = within.filter((of) => of > '2007-09-01' && of < '2026-05-01');
    fc.assert(
      fc.property(middle, fc.integer({ min: -90, max: 90 }), (start, count) => {
        const end = addWorkingDays(start, count);
        expect(end).toBe(walk(start, count));
        const counted = count >= 0 ? countWorkingDays(start, end) : countWorkingDays(end, start);
        expect(counted).toBe(count >= 0 ? count : -count - (isWorkingDay(start) ? 0 : 1));
      }),
      { seed: 203, numRuns: 300 },
    );
  });
});

describe('the calendar ends where the notices end', () => {
  it.each([
    ['2027-01-01', 2027],
    ['2006-12-31', 2006],
    ['9999-12-31', 9999],
  ])('says nothing about %s', (of, year) => {
    expect(() => isWorkingDay(day(of))).toThrow(unknown(year));
    expect(() => addWorkingDays(day(of), 0)).toThrow(unknown(year));
    expect(() => countWorkingDays(day('2026-01-01'), day(of))).toThrow(unknown(year));
  });

  it('reaches the last working day and not one further', () => {
    expect(addWorkingDays(day('2026-12-30'), 1)).toBe('2026-12-31');
    expect(() => addWorkingDays(day('2026-12-31'), 1)).toThrow(unknown(2027));
    expect(() => addWorkingDays(day('2026-12-31'), 10_000)).toThrow(unknown(2027));
    expect(addWorkingDays(day('2007-01-05'), -1)).toBe('2007-01-04');
    expect(() => addWorkingDays(day('2007-01-04'), -1)).toThrow(unknown(2006));
  });

  it('has every year from 2007 to 2026 once, in order, with its source', () => {
    expect(CALENDAR_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
    expect([firstCalendarYear, lastCalendarYear]).toEqual([2007, 2026]);
    for (const { source } of CALENDAR_YEARS) expect(source).toMatch(/^gov\.cn\/.+\.htm$/);
  });

  it('exchanges weekends alone, and never a day that is off', () => {
    for (const { year, worked } of CALENDAR_YEARS) {
      for (const text of worked.split(' ')) {
        const of = day(`${year}-${text.slice(0, 2)}-${text.slice(2)}`);
        expect(weekday(of)).toBeGreaterThan(5);
        expect(isWorkingDay(of)).toBe(true);
      }
    }
  });

  it('has between 248 and 253 working days a year', () => {
    for (const { year } of CALENDAR_YEARS) {
      const days = Array.from({ length: diffDays(day(`${year}-01-01`), day(`${year}-12-31`)) + 1 }, (_, i) =>
        addDays(day(`${year}-01-01`), i),
      );
      const count = days.filter(isWorkingDay).length;
      expect({ year, fair: count >= 248 && count <= 253 }).toEqual({ year, fair: true });
    }
  });
});

describe('terms (民法典 201-203)', () => {
  it.each([
    ['2026-09-24', 7, 'WORKING_DAY', '2026-10-12'],
    ['2026-09-24', 15, 'CALENDAR_DAY', '2026-10-09'],
    ['2026-09-24', 7, 'CALENDAR_DAY', '2026-10-08'],
    ['2026-01-31', 3, 'MONTH', '2026-04-30'],
    ['2026-07-01', 3, 'MONTH', '2026-10-08'],
    ['2024-02-29', 2, 'YEAR', '2026-02-28'],
    ['2024-05-02', 2, 'YEAR', '2026-05-06'],
  ] as const)('from %s, %d %s: ends on %s', (start, value, unit, end) => {
    expect(termEnd(day(start), { value, unit })).toBe(end);
  });

  it('does not guess the end of a term past the known calendar', () => {
    expect(() => termEnd(day('2026-11-22'), { value: 3, unit: 'MONTH' })).toThrow(unknown(2027));
  });
});
