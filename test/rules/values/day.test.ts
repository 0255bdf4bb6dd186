import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayOfSerial,
  diffDays,
  isDay,
  serialOf,
  shanghaiDay,
  weekday,
  yearOf,
} from '../../../kernel/values/day';

const anyDay = fc.integer({ min: serialOf(day('0001-01-01')), max: serialOf(day('9999-12-31')) }).map(dayOfSerial);
const RUNS = { seed: 7408, numRuns: 500 };

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(day(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '0000-01-01',
    '10000-01-01',
    'infinity',
    '-infinity',
    '',
    'today',
    '2026-1-1',
    '20260101',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '-0044-03-15',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text, 'from')).toThrow(
      expect.objectContaining({ code: 'INVALID_DAY', facts: { field: 'from', received: text } }),
    );
  });
});

describe('day arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 6, '2026-07-31'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %d months is %s: the same date, or the month end (民法典 202)', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('counts days over a leap February and a year end', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2027-01-01'), -1)).toBe('2026-12-31');
    expect(diffDays(day('2026-01-01'), day('2027-01-01'))).toBe(365);
    expect(diffDays(day('2026-01-02'), day('2026-01-01'))).toBe(-1);
  });

  it('knows weekdays and years', () => {
    expect([weekday(day('2026-11-22')), weekday(day('2026-11-23')), weekday(day('1969-12-31'))]).toEqual([7, 1, 3]);
    expect(yearOf(day('0999-05-05'))).toBe(999);
  });

  it('leaves the calendar with INVALID_DAY, not with a day of five digits', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'INVALID_DAY' }));
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(expect.objectContaining({ code: 'INVALID_DAY' }));
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow(expect.objectContaining({ code: 'INVALID_DAY' }));
  });

  it('agrees with the platform calendar on every serial', () => {
    fc.assert(
      fc.property(anyDay, (text) => {
        expect(serialOf(text) * 86_400_000).toBe(Date.parse(`${text}T00:00:00Z`));
        expect(weekday(text) % 7).toBe(new Date(`${text}T00:00:00Z`).getUTCDay());
        expect(dayOfSerial(serialOf(text))).toBe(text);
      }),
      RUNS,
    );
  });

  it('orders as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(diffDays(a, b) > 0);
      }),
      RUNS,
    );
  });
});

describe('the day in Shanghai', () => {
  it('turns at 16:00 UTC', () => {
    expect(shanghaiDay(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(shanghaiDay(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });

  it('agrees with the zone data since summer time ended in 1991', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const instants = fc.integer({ min: Date.parse('1991-09-16T00:00:00Z'), max: Date.parse('2100-01-01T00:00:00Z') });
    fc.assert(
      fc.property(instants, (ms) => {
        expect(shanghaiDay(ms)).toBe(format.format(ms));
      }),
      RUNS,
    );
  });
});
