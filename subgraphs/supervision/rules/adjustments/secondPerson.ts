import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Whoever proposed an adjustment does not decide it
 *
 * Each authority watches over itself so that classification serves nobody's interest: an exception from the rules takes
 * two people.
 *
 * 《上海市分类监管管理办法》第二十四条第三款
 */
export function secondPerson(proposedBy: string, decider: string): Verdict {
  return proposedBy === decider
    ? unlawful('ADJUSTMENT_SAME_PERSON', '上海市分类监管管理办法 24-3', { field: 'adjustment' })
    : lawful;
}
