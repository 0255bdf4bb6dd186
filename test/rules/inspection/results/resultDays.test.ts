import { day } from '../../../../kernel/values/day';
import {
  dayOfResult,
  isEnteredLate,
  isPublishedLate,
  publicationDueOn,
} from '../../../../subgraphs/inspection/rules/results/resultDays';

describe('the day of a result', () => {
  const [from, today] = [day('2026-10-30'), day('2026-11-02')];

  it('lies from the first day of the inspection to today', () => {
    expect(dayOfResult(from, from, today)).toEqual({ lawful: true });
    expect(dayOfResult(today, from, today)).toEqual({ lawful: true });
  });

  it.each(['2026-10-29', '2026-11-03'])('is not %s', (on) => {
    expect(dayOfResult(day(on), from, today)).toMatchObject({ code: 'RESULT_DAY_UNFIT', facts: { from, to: today } });
  });
});

describe('沪府发〔2020〕7号（十一）: an entry is late', () => {
  it('after the working day that follows the inspection, and not on it', () => {
    const friday = day('2026-10-30');
    expect(isEnteredLate(friday, day('2026-11-02'))).toBe(false);
    expect(isEnteredLate(friday, day('2026-11-03'))).toBe(true);
  });

  it('or not, nobody knows beyond the known calendar', () => {
    expect(isEnteredLate(day('2026-12-31'), day('2027-02-01'))).toBeNull();
  });
});

describe('DR-19: results are published in 20 working days after they were formed', () => {
  it('over the national holidays: 2026-09-18 until 2026-10-22', () => {
    expect(publicationDueOn(day('2026-09-18'))).toBe('2026-10-22');
  });

  it('and are late the day after the last, not on it', () => {
    const formedOn = day('2026-09-18');
    expect(isPublishedLate(formedOn, day('2026-10-22'))).toBe(false);
    expect(isPublishedLate(formedOn, day('2026-10-23'))).toBe(true);
  });

  it('with a last day that is not known yet where its year has no calendar', () => {
    expect(publicationDueOn(day('2026-12-21'))).toBeNull();
    expect(isPublishedLate(day('2026-12-21'), day('2027-03-01'))).toBeNull();
  });
});
