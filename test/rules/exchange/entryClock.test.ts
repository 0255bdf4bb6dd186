import { addDays, type Day, day } from '../../../kernel/values/day';
import { entryDueOn, type PendingState, timelySince } from '../../../subgraphs/exchange/rules/catalogue/entryClock';

describe('上海市数据条例 39: data that is not in the catalogue', () => {
  it('is confirmed within 15 working days; the National Day holidays do not count, the worked weekends do', () => {
    expect(entryDueOn('RECEIVED', day('2026-11-02'))).toBe('2026-11-23');
    expect(entryDueOn('RECEIVED', day('2026-09-25'))).toBe('2026-10-22');
  });
});

describe('政务数据共享条例: entries of the catalogue', () => {
  it('are brought up to date within 10 working days after a change', () => {
    expect(entryDueOn('CHANGED', day('2026-11-02'))).toBe('2026-11-16');
  });

  it('are reviewed within 2 working days, over a weekend too', () => {
    expect(entryDueOn('CONFIRMED', day('2026-11-05'))).toBe('2026-11-09');
    expect(entryDueOn('CONFIRMED', day('2026-11-07'))).toBe('2026-11-10');
  });

  it.each<[PendingState, Day]>([
    ['RECEIVED', day('2026-11-02')],
    ['CHANGED', day('2026-11-02')],
    ['CONFIRMED', day('2026-11-02')],
  ])('%s: is timely on the last day and overdue the day after', (state, since) => {
    const due = entryDueOn(state, since);
    expect(timelySince(state, due) <= since).toBe(true);
    expect(timelySince(state, addDays(due, 1)) <= since).toBe(false);
  });

  it.each<PendingState>(['RECEIVED', 'CHANGED', 'CONFIRMED'])(
    '%s: the first timely day agrees with the due day on every day of a year',
    (state) => {
      for (let today = day('2026-01-01'); today <= '2026-12-01'; today = addDays(today, 1)) {
        const first = timelySince(state, today);
        expect(entryDueOn(state, first) >= today).toBe(true);
        expect(entryDueOn(state, addDays(first, -1)) < today).toBe(true);
      }
    },
  );
});
