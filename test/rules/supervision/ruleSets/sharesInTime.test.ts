import { day } from '../../../../kernel/values/day';
import { isYearOfFirstEdition, sharesInTime } from '../../../../subgraphs/supervision/rules/ruleSets/sharesInTime';

const fix = (year: number, today: string, firstEditionFrom: string | null = '2020-01-01') =>
  sharesInTime({ year, today: day(today), firstEditionFrom: firstEditionFrom === null ? null : day(firstEditionFrom) });

describe('分类监管管理办法 13-2: shares are fixed before their year', () => {
  it('accepts 31 December and refuses 1 January', () => {
    expect(fix(2027, '2026-12-31')).toEqual({ lawful: true });
    expect(fix(2027, '2027-01-01')).toMatchObject({
      code: 'PROPORTIONS_LATE',
      article: '上海市分类监管管理办法 13-2',
      facts: { field: 'year', received: '2027', earliest: '2026-01-01', latest: '2026-12-31' },
    });
  });

  it('accepts 1 January of the year before and refuses the day before that: last year’s result is a ground', () => {
    expect(fix(2027, '2026-01-01')).toEqual({ lawful: true });
    expect(fix(2027, '2025-12-31')).toMatchObject({ code: 'PROPORTIONS_LATE' });
  });

  it('accepts the year of the first edition until the day on which it comes into force, and refuses the day after', () => {
    expect(fix(2026, '2026-11-02', null)).toEqual({ lawful: true });
    expect(fix(2026, '2026-11-02', '2026-11-02')).toEqual({ lawful: true });
    expect(fix(2026, '2026-11-03', '2026-11-02')).toMatchObject({ code: 'PROPORTIONS_LATE' });
  });

  it.each([2025, 0, -1, 2026.5, 10_000, Number.NaN])('refuses the year %s', (year) => {
    expect(fix(year, '2026-11-02', null)).toMatchObject({ code: 'PROPORTIONS_LATE' });
  });

  it('says whether the year is the one in which the authority begins', () => {
    const timing = { today: day('2026-11-02'), firstEditionFrom: null };
    expect(isYearOfFirstEdition({ ...timing, year: 2026 })).toBe(true);
    expect(isYearOfFirstEdition({ ...timing, year: 2027 })).toBe(false);
  });
});
