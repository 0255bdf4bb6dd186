import { day } from '../../../../kernel/values/day';
import { requirePeriod, visitBurden } from '../../../../subgraphs/supervision/rules/oversight/visitBurden';

describe('分类监管管理办法 24: the burden of visits', () => {
  it('is visits and days for every 1,000 subjects', () => {
    expect(visitBurden({ subjects: 400, visits: 30, days: 20, repeats: 3 })).toMatchObject({
      visitsPerThousand: 75,
      daysPerThousand: 50,
      repeats: 3,
    });
  });

  it('has no share where there are no subjects', () => {
    expect(visitBurden({ subjects: 0, visits: 2, days: 2, repeats: 0 })).toMatchObject({
      visits: 2,
      visitsPerThousand: null,
      daysPerThousand: null,
    });
  });

  it('is of a year at most, of one day at least, and not of a day to come', () => {
    const today = day('2026-11-02');
    const period = (from: string, to: string) => () => requirePeriod(day(from), day(to), today);
    for (const [from, to] of [
      ['2025-11-02', '2026-11-02'],
      ['2026-11-02', '2026-11-02'],
    ] as const) {
      expect(period(from, to)()).toEqual({ from, to });
    }
    const refused = expect.objectContaining({ code: 'SUPERVISION_PERIOD_UNFIT' });
    for (const [from, to] of [
      ['2025-11-01', '2026-11-02'],
      ['2026-11-02', '2026-11-01'],
      ['2026-11-01', '2026-11-03'],
    ] as const) {
      expect(period(from, to)).toThrow(refused);
    }
  });
});
