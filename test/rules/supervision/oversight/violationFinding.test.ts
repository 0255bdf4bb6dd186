import { day } from '../../../../kernel/values/day';
import { lastCalendarYear } from '../../../../kernel/values/workingDays';
import {
  findingDay,
  findingDueOn,
  findingOverdue,
  mayHandleFinding,
} from '../../../../subgraphs/supervision/rules/oversight/violationFinding';

const TODAY = day('2026-11-02');

describe('分类监管管理办法 21: the day of a finding', () => {
  it('is today or earlier, and not tomorrow', () => {
    expect(findingDay(TODAY, TODAY)).toEqual({ lawful: true });
    expect(findingDay(day('2026-11-03'), TODAY)).toMatchObject({
      code: 'FINDING_DAY_UNFIT',
      facts: { field: 'foundOn', received: '2026-11-03', latest: '2026-11-02' },
    });
  });

  it('is not before the Measures', () => {
    expect(findingDay(day('2018-08-01'), TODAY)).toEqual({ lawful: true });
    expect(findingDay(day('2018-07-31'), TODAY)).toMatchObject({ facts: { earliest: '2018-08-01' } });
  });
});

describe('分类监管管理办法 21: the term of a finding', () => {
  it('is 15 working days, the day of it not counted, holidays left out', () => {
    expect(findingDueOn(day('2026-09-18'))).toBe('2026-10-15');
    expect(findingDueOn(day('2026-11-02'))).toBe('2026-11-23');
  });

  it('is over on the day after it, and not on it', () => {
    const finding = { state: 'OPEN' as const, dueOn: day('2026-11-23') };
    expect(findingOverdue(finding, day('2026-11-23'))).toBe(false);
    expect(findingOverdue(finding, day('2026-11-24'))).toBe(true);
    expect(findingOverdue({ ...finding, state: 'NO_CASE' }, day('2026-11-24'))).toBe(false);
  });

  it('is not known where the holidays of its year are not, and then nothing is overdue', () => {
    expect(findingDueOn(day(`${lastCalendarYear}-12-25`))).toBeNull();
    expect(findingOverdue({ state: 'OPEN', dueOn: null }, day('2030-06-01'))).toBe(false);
  });
});

describe('分类监管管理办法 21: what becomes of a finding', () => {
  it('is a case or a reason for none, once', () => {
    for (const act of ['FILE_CASE', 'NO_CASE'] as const) {
      expect(mayHandleFinding(act, 'OPEN')).toEqual({ lawful: true });
      for (const state of ['CASE_FILED', 'NO_CASE'] as const) {
        expect(mayHandleFinding(act, state)).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { state } });
      }
    }
  });
});
