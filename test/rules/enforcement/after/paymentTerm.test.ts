import { day } from '../../../../kernel/values/day';
import { paymentTerm } from '../../../../subgraphs/enforcement/rules/after/paymentTerm';

describe('EN-26, 行政处罚法 67: a fine is paid within fifteen calendar days', () => {
  it('counts calendar days after the receipt, and tells the number with its source', () => {
    const { dueOn, basis } = paymentTerm(day('2026-11-02'));
    expect(dueOn).toBe('2026-11-17');
    expect(basis).toMatchObject({ value: 15, unit: 'CALENDAR_DAY', article: '67', verified: true });
  });

  it('moves a last day in National Day or Spring Festival on to the first working day after', () => {
    expect(paymentTerm(day('2026-09-18')).dueOn).toBe('2026-10-08');
    expect(paymentTerm(day('2026-02-02')).dueOn).toBe('2026-02-24');
  });

  it('ends on a Saturday that is worked, and not on one that is not', () => {
    expect(paymentTerm(day('2026-09-25')).dueOn).toBe('2026-10-10');
    expect(paymentTerm(day('2026-10-09')).dueOn).toBe('2026-10-26');
  });

  it('says of a decision under the law before 2021 that its number was not read', () => {
    expect(paymentTerm(day('2020-03-02')).basis).toMatchObject({ value: 15, article: '46', verified: false });
  });

  it('leaves the last day open while the holidays of its year are not known', () => {
    expect(paymentTerm(day('2026-12-28')).dueOn).toBeNull();
  });
});
