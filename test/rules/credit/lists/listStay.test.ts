import { day } from '../../../../kernel/values/day';
import { listStay } from '../../../../subgraphs/credit/rules/lists/listStay';

describe('CR-9, CR-13: how long an entry stands', () => {
  it('is three years, ends by application after one, and both are told as not verified', () => {
    expect(listStay('SERIOUS_DISHONESTY', day('2026-11-02'))).toMatchObject({
      until: '2029-11-02',
      earlyFrom: '2027-11-02',
      untilBasis: { value: 3, unit: 'YEAR', verified: false },
      earlyBasis: { value: 1, unit: 'YEAR', verified: false },
    });
  });

  it('ends on the last of February for an entry of a leap day', () => {
    expect(listStay('SERIOUS_DISHONESTY', day('2024-02-29'))).toMatchObject({
      until: '2027-02-28',
      earlyFrom: '2025-02-28',
    });
  });

  it('has no end on the list of abnormal operation: three years uncured are no serious dishonesty', () => {
    expect(listStay('ABNORMAL_OPERATION', day('2014-10-01'))).toBeNull();
  });

  it('is not known for a day before there was such a list', () => {
    expect(() => listStay('SERIOUS_DISHONESTY', day('2021-08-31'))).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});
