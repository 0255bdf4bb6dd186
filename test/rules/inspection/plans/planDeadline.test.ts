import { day } from '../../../../kernel/values/day';
import { planDeadline, planTimeliness } from '../../../../subgraphs/inspection/rules/plans/planDeadline';

const annual = (year: number) => planDeadline({ kind: 'ANNUAL', year, approvedOn: null });
const special = (approvedOn: string | null) =>
  planDeadline({ kind: 'SPECIAL', year: 2026, approvedOn: approvedOn === null ? null : day(approvedOn) });

describe('DR-5: an annual plan is public by 31 March', () => {
  it('of its year, whatever weekday that is', () => {
    expect(annual(2026)).toBe('2026-03-31');
    expect(annual(2029)).toBe('2029-03-31');
  });

  it('is in time on 31 March and late on 1 April', () => {
    const due = annual(2026);
    expect(planTimeliness(due, day('2026-03-31'), day('2026-11-02'))).toBe('IN_TIME');
    expect(planTimeliness(due, day('2026-04-01'), day('2026-11-02'))).toBe('LATE');
  });

  it('is overdue from 1 April on while it is not public', () => {
    expect(planTimeliness(annual(2026), null, day('2026-03-31'))).toBe('IN_TIME');
    expect(planTimeliness(annual(2026), null, day('2026-04-01'))).toBe('OVERDUE');
  });

  it('has no such day before the duty was in force', () => {
    expect(annual(2024)).toBeNull();
    expect(annual(2025)).toBe('2025-03-31');
  });
});

describe('DR-6: a special plan is public within one month of its approval', () => {
  it.each([
    ['2026-01-31', '2026-02-28', 'the end of a shorter month, a Saturday that is worked'],
    ['2026-10-30', '2026-11-30', 'the same date'],
    ['2026-09-02', '2026-10-08', 'the working day after a holiday'],
    ['2026-09-19', '2026-10-19', 'the same date, though that of the approval is a Saturday'],
  ])('approved on %s it is due on %s: %s', (approvedOn, dueOn) => {
    expect(special(approvedOn)).toBe(dueOn);
  });

  it('has no day before its approval, before the duty was in force, and while the holidays are not known', () => {
    expect(special(null)).toBeNull();
    expect(special('2025-12-31')).toBeNull();
    expect(special('2026-01-01')).toBe('2026-02-02');
    expect(special('2026-12-15')).toBeNull();
    expect(planTimeliness(null, null, day('2027-11-02'))).toBe('IN_TIME');
  });
});
