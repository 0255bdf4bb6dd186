import { addDays, day } from '../../../../kernel/values/day';
import { coveredFrom, coveredUntil } from '../../../../subgraphs/inspection/rules/plans/coverageTerm';

describe('DR-16: everybody who makes or trades food is inspected at least once in two years', () => {
  it('counts an inspection to the same day two years later, and not the day after', () => {
    expect(coveredFrom(day('2026-11-02'))).toBe('2024-11-02');
    expect(coveredFrom(day('2026-11-03'))).toBe('2024-11-03');
  });

  it('counts one of 29 February to 28 February', () => {
    expect(coveredUntil(day('2024-02-29'), day('2026-02-28'))).toBe('2026-02-28');
    expect(coveredFrom(day('2026-02-28'))).toBe('2024-02-28');
    expect(coveredFrom(day('2026-03-01'))).toBe('2024-03-01');
  });

  it('skips a day whose two years end before a 29 February', () => {
    expect(coveredFrom(day('2028-02-29'))).toBe('2026-03-01');
  });

  it('gives the first day that counts, on every day of four years', () => {
    for (let on = day('2026-01-01'); on < '2030-01-01'; on = addDays(on, 1)) {
      const first = coveredFrom(on);
      expect(coveredUntil(first, on) >= on && coveredUntil(addDays(first, -1), on) < on).toBe(true);
    }
  });

  it('is not in force before its first day', () => {
    expect(() => coveredFrom(day('2022-03-14'))).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
  });
});
