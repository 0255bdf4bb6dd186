import type { Day } from '../../../../kernel/values/day';
import { measurePlanOf } from '../evaluation/measurePlanOf';
import type { LegalBasis, MeasurePlan, RuleSetContent } from '../ruleSets/ruleSetContent';

/** The part of a decision that measures follow from. */
export interface MeasuredCategory {
  /** Code of the measures decided; null where none was decided with it. */
  readonly measurePlan: string | null;
  readonly since: Day;
  readonly until: Day | null;
}

/** 监管措施 What supervision of a subject is like while a decision stands. */
export interface CategoryMeasures extends Omit<MeasurePlan, 'basis'> {
  readonly basis: LegalBasis | null;
  readonly activeFrom: Day;
  /** First day on which other measures took their place; null while they stand. */
  readonly activeTo: Day | null;
}

/** The part of an edition of rules that measures are read from. */
export type MeasuringRules = Pick<RuleSetContent, 'grades' | 'measures' | 'legalBases'>;

/**
 * The measures of a decision: those of its edition of the rules, for as long as the decision stands
 *
 * A category and its measures change together, on the same days. Who has no category is supervised as one of ordinary
 * intensity. Undefined where the edition does not have them.
 *
 * 《上海市分类监管管理办法》第十五条、第十六条第一款
 */
export function measuresInForce(
  { measurePlan, since, until }: MeasuredCategory,
  rules: MeasuringRules,
): CategoryMeasures | undefined {
  const plan =
    measurePlan === null ? measurePlanOf(rules, null) : rules.measures.find(({ code }) => code === measurePlan);
  if (!plan) return undefined;
  const basis = rules.legalBases.find(({ code }) => code === plan.basis) ?? null;
  return { ...plan, basis, activeFrom: since, activeTo: until };
}
