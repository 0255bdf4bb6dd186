import { addMonths, type Day } from '../../../../kernel/values/day';

/** What says when the next regular evaluation is due. */
export interface EvaluationCycle {
  /** Months between regular evaluations. */
  readonly months: number;
  readonly inForceFrom: Day;
  /** Day of the last regular evaluation that was adopted, whichever edition it was under; null while there was none. */
  readonly lastOn: Day | null;
}

/**
 * Last day on which the next regular evaluation is in time
 *
 * Regular evaluations come round by the cycle of the rules: one cycle after the last, or after the rules came into force
 * where there was none yet.
 *
 * 《上海市分类监管管理办法》第十四条
 */
export function evaluationDueOn({ months, inForceFrom, lastOn }: EvaluationCycle): Day {
  return addMonths(lastOn ?? inForceFrom, months);
}
