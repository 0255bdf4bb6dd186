import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A day for which somebody wants to evaluate, and the rules by which. */
export interface EvaluationDay {
  readonly day: Day;
  readonly today: Day;
  readonly rules: {
    readonly number: string;
    readonly state: 'DRAFT' | 'PUBLISHED';
    readonly inForceFrom: Day;
    /** First day no longer in force; null while they stand. */
    readonly inForceTo: Day | null;
  };
}

/**
 * An evaluation rests on rules that were published and are in force on its day, and its day has come
 *
 * Information is collected before the category is determined: nobody evaluates a day that is still to come.
 *
 * 《上海市分类监管管理办法》第八条第一款、第十条第一款、第二十六条
 */
export function evaluationDay({ day, today, rules }: EvaluationDay): Verdict {
  const { number, state, inForceFrom, inForceTo } = rules;
  if (day > today)
    return unlawful('RUN_DAY_AHEAD', '上海市分类监管管理办法 10-1', { field: 'day', received: day, today });
  const inForce = day >= inForceFrom && (inForceTo === null || day < inForceTo);
  if (state === 'PUBLISHED' && inForce) return lawful;
  const facts = { field: 'ruleSet', received: number, day, state, inForceFrom, inForceTo };
  return unlawful('RUN_RULES_NOT_IN_FORCE', '上海市分类监管管理办法 26', facts);
}
