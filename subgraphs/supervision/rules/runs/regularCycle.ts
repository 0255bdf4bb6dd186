import { addMonths, type Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Regular evaluations keep to the cycle of their rules
 *
 * Counted in months from the day of the last one that was adopted under the same edition, or one that says the same from
 * another day; the first of an edition that changes something is free.
 * In between, what occurs to a subject leads to an evaluation of that subject alone.
 *
 * 《上海市分类监管管理办法》第十四条第二款
 */
export function regularCycle(day: Day, { lastDay, months }: { lastDay: Day | null; months: number }): Verdict {
  if (lastDay === null) return lawful;
  const earliest = addMonths(lastDay, months);
  const facts = { field: 'day', received: day, lastDay, months, earliest };
  return day >= earliest ? lawful : unlawful('RUN_BEFORE_CYCLE', '上海市分类监管管理办法 14-2', facts);
}
