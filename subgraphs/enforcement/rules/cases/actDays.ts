import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { CaseAct } from './caseFile';
import { dayFits } from './judging';

/**
 * The days of an act are in order: it ends on the day on which it began or later, and neither lies ahead of the day on which
 * the file is opened
 *
 * An end before the beginning is told of the end, before anything else.
 *
 * 《行政处罚法》第三十六条第二款、第四十七条
 */
export function actDays({ actFrom, actTo }: Pick<CaseAct, 'actFrom' | 'actTo'>, today: Day): readonly Verdict[] {
  const ended = actTo === null ? [] : [dayFits('actTo', actTo, { from: actFrom, today })];
  return [...ended, dayFits('actFrom', actFrom, { from: actFrom, today })];
}
