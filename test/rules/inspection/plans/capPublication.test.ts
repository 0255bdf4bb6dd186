import { day } from '../../../../kernel/values/day';
import { capDueOn, isCapLate } from '../../../../subgraphs/inspection/rules/plans/capPublication';

describe('DR-14: the yearly cap is published before its year begins', () => {
  it('is in time on 31 December and late on 1 January', () => {
    expect(capDueOn(2027)).toBe('2026-12-31');
    expect(isCapLate(2027, day('2026-12-31'))).toBe(false);
    expect(isCapLate(2027, day('2027-01-01'))).toBe(true);
  });
});
