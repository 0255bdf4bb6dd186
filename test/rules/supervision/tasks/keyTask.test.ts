import { day } from '../../../../kernel/values/day';
import {
  keyTaskComplete,
  keyTaskOpen,
  keyTaskProgress,
  keyTaskRollOver,
  keyTaskYear,
} from '../../../../subgraphs/supervision/rules/tasks/keyTask';

describe('沪府发〔2020〕7号（二十一）: key tasks of a year', () => {
  it('are carried over from the first day after the year and not on its last', () => {
    expect(keyTaskRollOver(2026, day('2026-12-31'))).toMatchObject({
      code: 'KEY_TASK_YEAR_NOT_OVER',
      facts: { earliest: '2027-01-01' },
    });
    expect(keyTaskRollOver(2026, day('2027-01-01'))).toEqual({ lawful: true });
  });

  it('are listed for this year and the next one alone', () => {
    const listed = (year: number) => keyTaskYear(year, day('2026-11-02')).lawful;
    expect([2025, 2026, 2027, 2028].map(listed)).toEqual([false, true, true, false]);
  });

  it.each([-1, 0.5, 101, Number.NaN])('have no progress of %s', (progress) => {
    expect(keyTaskProgress(progress)).toMatchObject({ code: 'KEY_TASK_PROGRESS_UNFIT' });
  });

  it('are done with all of it reported, and not with a hundredth missing', () => {
    expect(keyTaskProgress(0)).toEqual({ lawful: true });
    expect(keyTaskComplete(100)).toEqual({ lawful: true });
    expect(keyTaskComplete(99)).toMatchObject({ code: 'KEY_TASK_NOT_COMPLETE' });
  });

  it('are worked on while they are open', () => {
    expect(keyTaskOpen('REPORT', 'OPEN')).toEqual({ lawful: true });
    expect(keyTaskOpen('REPORT', 'CARRIED_OVER')).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(keyTaskOpen('CONFIRM', 'DONE')).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });
});
