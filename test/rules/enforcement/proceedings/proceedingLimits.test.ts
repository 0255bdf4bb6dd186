import { addDays, day } from '../../../../kernel/values/day';
import {
  PROCEEDING_LIMITS,
  proceedingLimitOn,
  proceedingParameters,
} from '../../../../kernel/values/parameters/proceedings';

describe('sums and terms of proceedings', () => {
  it.each([
    ['OFFICERS_AT_LEAST', 2, 'PERSON', true],
    ['COLLECTIVE_HEADS_AT_LEAST', 2, 'PERSON', false],
    ['SIMPLE_FINE_CITIZEN', 200_00, 'FEN', true],
    ['SIMPLE_FINE_ORGANISATION', 3_000_00, 'FEN', true],
    ['HEARING_SUM_CITIZEN', 5_000_00, 'FEN', false],
    ['HEARING_SUM_ORGANISATION', 50_000_00, 'FEN', false],
  ] as const)('EN-25: %s is %d %s, read in its source: %p', (id, value, unit, verified) => {
    expect(proceedingLimitOn(id, day('2026-11-02'))).toMatchObject({ id, value, unit, verified });
  });

  it('EN-25: every number that was not read says so', () => {
    const unread = [...PROCEEDING_LIMITS, ...proceedingParameters].filter(({ verified }) => !verified);
    expect(unread.length).toBeGreaterThan(0);
    for (const { note } of unread) expect(note).toMatch(/\w{4}/);
  });

  it('EN-25: nothing is in force the day before the law is', () => {
    const first = day('2021-07-15');
    expect(proceedingLimitOn('OFFICERS_AT_LEAST', first).value).toBe(2);
    expect(() => proceedingLimitOn('OFFICERS_AT_LEAST', addDays(first, -1))).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});
