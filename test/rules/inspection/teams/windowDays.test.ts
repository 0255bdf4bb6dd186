import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { day } from '../../../../kernel/values/day';
import { windowDays } from '../../../../subgraphs/inspection/rules/teams/windowDays';

const days = (from: string, to: string, notBefore = '2026-01-01') =>
  windowDays({ from: day(from), to: day(to) }, day(notBefore));

describe('WD-1: the working days of a window', () => {
  it('leave holidays out and count worked weekends in', () => {
    expect(days('2026-09-30', '2026-10-12')).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ]);
  });

  it('begin no earlier than told, and are none of a window that is over', () => {
    expect(days('2026-11-02', '2026-11-06', '2026-11-05')).toEqual(['2026-11-05', '2026-11-06']);
    expect(days('2026-11-02', '2026-11-06', '2026-11-07')).toEqual([]);
  });

  it('are known to the last day of the calendar, and the year after is named', () => {
    expect(days('2026-12-30', '2026-12-31')).toEqual(['2026-12-30', '2026-12-31']);
    const beyond = () => days('2026-12-30', '2027-01-04');
    expect(beyond).toThrow(CataloguedError);
    expect(beyond).toThrow(
      expect.objectContaining({ code: 'CALENDAR_UNKNOWN_YEAR', facts: expect.objectContaining({ year: 2027 }) }),
    );
  });
});
