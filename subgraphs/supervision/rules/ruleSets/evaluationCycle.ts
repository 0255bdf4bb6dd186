import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Cycle } from './ruleSetContent';

/** Months between regular evaluations that rules may choose from. */
export const CYCLE_MONTHS: readonly number[] = [3, 6, 12];

/**
 * Evaluation is regular and irregular
 *
 * Regular evaluations come round by a cycle, irregular ones when something appears that may change a category: rules
 * choose the months of the one and name the events of the other.
 *
 * 《上海市分类监管管理办法》第十四条
 */
export function evaluationCycle({ months, adjusting }: Cycle): Verdict {
  const article = '上海市分类监管管理办法 14';
  if (!CYCLE_MONTHS.includes(months)) {
    return unlawful('RULES_CYCLE_UNFIT', article, { field: 'cycle.months', received: String(months) });
  }
  return adjusting.length > 0
    ? lawful
    : unlawful('RULES_CYCLE_UNFIT', article, { field: 'cycle.adjusting', received: '[]' });
}
