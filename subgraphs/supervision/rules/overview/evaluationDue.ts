import { addMonths, type Day } from '../../../../kernel/values/day';

/** What decides when the next regular evaluation under a rule set is due. */
export interface EvaluationCycle {
  /** First day of the rules. */
  readonly inForceFrom: Day;
  /** Months between regular evaluations. */
  readonly months: number;
  /** Day of the latest adopted regular evaluation; null where there was none. */
  readonly lastDay: Day | null;
}

/**
 * Regular evaluations come round by their cycle
 *
 * The next one is due on the corresponding day a cycle after the day of the one before, or after the rules came into
 * force; on the month's last day where it has no such day. It is overdue from the day after.
 *
 * 《上海市分类监管管理办法》第十四条第二款
 */
export function evaluationDue({ inForceFrom, months, lastDay }: EvaluationCycle): Day {
  return addMonths(lastDay ?? inForceFrom, months);
}
