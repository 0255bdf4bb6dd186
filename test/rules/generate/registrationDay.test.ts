import { day, weekday } from '../../../kernel/values/day';
import { createDice } from '../../../tools/generate/dice';
import { registrationDay, type Span } from '../../../tools/generate/registrationDay';

const throwDays = (span: Span) => {
  const dice = createDice('sh-2026', 'days');
  return Array.from({ length: 500 }, () => registrationDay(span, dice));
};

describe('days of registration', () => {
  it('stay within a span of weeks across a new year', () => {
    const span = { earliest: day('2025-12-22'), latest: day('2026-01-09') };
    const days = throwDays(span);
    expect(days.filter((each) => each < span.earliest || each > span.latest || weekday(each) > 5)).toEqual([]);
    expect(new Set(days).size).toBeGreaterThan(10);
  });

  it('move from a weekend at the beginning of the span to the Monday after it', () => {
    const days = throwDays({ earliest: day('2026-08-01'), latest: day('2026-08-03') });
    expect(new Set(days)).toEqual(new Set(['2026-08-03']));
  });

  it('stay on the weekend when the span is nothing else', () => {
    const days = throwDays({ earliest: day('2026-08-01'), latest: day('2026-08-02') });
    expect(days.every((each) => each >= '2026-08-01' && each <= '2026-08-02')).toBe(true);
  });

  it('begin with the first year that was counted', () => {
    expect(throwDays({ latest: day('1979-12-31') }).every((each) => each.startsWith('1979-'))).toBe(true);
  });
});
