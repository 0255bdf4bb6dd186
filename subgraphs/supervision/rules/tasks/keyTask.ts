import { addDays, type Day, day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

const ARTICLE = '沪府发〔2020〕7号 （二十一）';

/** 重点任务状态 Where a key task of a year stands. */
export type KeyTaskState = 'OPEN' | 'DONE' | 'CARRIED_OVER';

/** Whether something is done with a key task that is still open. 沪府发〔2020〕7号（二十一） */
export function keyTaskOpen(act: 'REPORT' | 'CONFIRM', state: KeyTaskState): Verdict {
  return workStep({ act, state, possibleIn: ['OPEN'], article: ARTICLE });
}

/** Key tasks are listed for the year that runs, or for the next one. 沪府发〔2020〕7号（二十一） */
export function keyTaskYear(year: number, today: Day): Verdict {
  const thisYear = yearOf(today);
  return year === thisYear || year === thisYear + 1
    ? lawful
    : unlawful('KEY_TASK_YEAR_UNFIT', ARTICLE, { field: 'year', year, today });
}

/** Progress is a whole number of hundredths. 沪府发〔2020〕7号（二十一） */
export function keyTaskProgress(progress: number): Verdict {
  return Number.isInteger(progress) && progress >= 0 && progress <= 100
    ? lawful
    : unlawful('KEY_TASK_PROGRESS_UNFIT', ARTICLE, { field: 'progress', progress, limit: 100 });
}

/** A key task is done when its authority has reported all of it. 沪府发〔2020〕7号（二十一） */
export function keyTaskComplete(progress: number): Verdict {
  return progress === 100 ? lawful : unlawful('KEY_TASK_NOT_COMPLETE', ARTICLE, { progress });
}

/**
 * What a year leaves unfinished goes on in the next
 *
 * From the first day after the year its open tasks are carried over, each with a reference to what it was. On the last day
 * of the year they can still be finished.
 *
 * 沪府发〔2020〕7号（二十一）
 */
export function keyTaskRollOver(year: number, today: Day): Verdict {
  const earliest = addDays(day(`${String(year).padStart(4, '0')}-12-31`), 1);
  return today >= earliest ? lawful : unlawful('KEY_TASK_YEAR_NOT_OVER', ARTICLE, { field: 'year', year, earliest });
}
