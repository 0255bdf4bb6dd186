import { day } from '../../../../kernel/values/day';
import { keyListYear, listedDays, removedFrom } from '../../../../subgraphs/supervision/rules/risk/keyListYear';

describe('沪府发〔2020〕7号（八）: a key list is of a year', () => {
  it('is changed on the last day of its year and not on the day after', () => {
    expect(keyListYear(2026, day('2026-12-31'))).toEqual({ lawful: true });
    expect(keyListYear(2026, day('2027-01-01'))).toMatchObject({ code: 'KEY_LIST_YEAR_OVER' });
  });

  it('is made for the next year and not for the one after', () => {
    expect(keyListYear(2027, day('2026-01-01'))).toEqual({ lawful: true });
    expect(keyListYear(2028, day('2026-12-31'))).toMatchObject({ lawful: false });
  });

  it('holds an object from its confirmation to the end of the year, from its first day where it is confirmed before', () => {
    expect(listedDays(2026, day('2026-11-02'))).toEqual({ since: '2026-11-02', until: '2027-01-01' });
    expect(listedDays(2027, day('2026-11-02'))).toEqual({ since: '2027-01-01', until: '2028-01-01' });
  });

  it('lets an object go from the day after, and never before it was on it for a day', () => {
    expect(removedFrom(day('2026-11-01'), day('2026-11-02'))).toBe('2026-11-03');
    expect(removedFrom(day('2026-11-02'), day('2026-11-02'))).toBe('2026-11-03');
    expect(removedFrom(day('2027-01-01'), day('2026-11-02'))).toBe('2027-01-02');
  });
});
