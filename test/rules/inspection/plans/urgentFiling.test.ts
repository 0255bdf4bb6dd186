import { day } from '../../../../kernel/values/day';
import { isFilingLate, urgentFilingDue } from '../../../../subgraphs/inspection/rules/plans/urgentFiling';

const amendment = (filedOn: string | null, urgent = true) => ({
  ...{ urgent, approvedOn: day('2026-11-02'), filedOn: filedOn === null ? null : day(filedOn) },
});

describe('DR-6: an urgent amendment is filed promptly', () => {
  it('within five working days of its approval', () => {
    expect(urgentFilingDue(amendment(null))).toBe('2026-11-09');
    expect(isFilingLate(amendment('2026-11-09'), day('2026-12-01'))).toBe(false);
    expect(isFilingLate(amendment('2026-11-10'), day('2026-12-01'))).toBe(true);
    expect(isFilingLate(amendment(null), day('2026-11-09'))).toBe(false);
    expect(isFilingLate(amendment(null), day('2026-11-10'))).toBe(true);
  });

  it('others have no such day, nor has one that is not approved', () => {
    expect(urgentFilingDue(amendment(null, false))).toBeNull();
    expect(urgentFilingDue({ urgent: true, approvedOn: null, filedOn: null })).toBeNull();
    expect(isFilingLate(amendment(null, false), day('2027-11-02'))).toBe(false);
  });
});
