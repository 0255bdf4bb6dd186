import type { CategoryDecision, CategoryReason, CategoryStatus } from '../categoryStatus';
import type { EvaluationStatus } from '../evaluation/evaluationStatus';
import type { ChangeDecision } from '../evaluation/judgeChange';
import { measurePlanOf } from '../evaluation/measurePlanOf';
import type { Grade, RuleSetContent } from '../ruleSets/ruleSetContent';

/** The decision that stands on a subject, as far as the next one depends on it. */
export interface StoodDecision extends Pick<CategoryDecision, 'category' | 'level'> {
  /** Id of its edition of rules and code of its measures; null where it was taken over without any. */
  readonly ruleSet: string | null;
  readonly measurePlan: string | null;
}

/** What an evaluation of a subject came to. */
export interface EvaluationResult {
  readonly status: EvaluationStatus;
  readonly kind: 'REGULAR' | 'IRREGULAR';
  readonly rules: { readonly id: string; readonly content: Pick<RuleSetContent, 'grades' | 'measures'> };
  readonly stood: StoodDecision | null;
  /** The grade that is decided on, and what became of the proposed one; null unless the subject was scored. */
  readonly change: { readonly decided: Grade; readonly decision: ChangeDecision } | null;
}

/** What is decided on a subject: category and measures at once. */
export interface EvaluationDecision extends CategoryDecision {
  readonly ruleSet: string;
  readonly measurePlan: string | null;
  readonly decision: ChangeDecision | null;
}

const WITHOUT_SCORE: Readonly<Record<Exclude<EvaluationStatus, 'SCORED'>, readonly [CategoryStatus, CategoryReason]>> =
  {
    TOO_NEW: ['NOT_EVALUATED', 'LICENCE_UNDER_SIX_MONTHS'],
    STOPPED: ['NOT_EVALUATED', 'BUSINESS_STOPPED_A_YEAR'],
    DEFERRED: ['DEFERRED', 'GRAVE_CASE_OPEN'],
    INCOMPLETE: ['INCOMPLETE', 'EVIDENCE_MISSING'],
  };

/**
 * What an evaluation decides: a category never without measures, and measures never without what they rest on
 *
 * Who was scored gets the grade that the limits on a change admit, with its measures. Who is not evaluated this year has no
 * category and is supervised as one of ordinary intensity (reading A6). While a grave case is open or a source is away the
 * earlier category stands on with its own measures (reading A7); one that was taken over without measures gets those of its
 * grade.
 *
 * 《上海市分类监管管理办法》第九条第二款、第十三条第三款、第十六条第一款、第十七条
 */
export function evaluationDecision({ status, kind, rules, stood, change }: EvaluationResult): EvaluationDecision {
  const planOf = (grade: Grade | null) => measurePlanOf(rules.content, grade)?.code ?? null;
  if (status === 'SCORED' && change) {
    const { category, level } = change.decided;
    const grade = { status: 'ASSIGNED', reason: `${kind}_EVALUATION`, category, level } as const;
    return { ...grade, ruleSet: rules.id, measurePlan: planOf(change.decided), decision: change.decision };
  }
  const [decided, reason] = WITHOUT_SCORE[status === 'SCORED' ? 'INCOMPLETE' : status];
  const about = { status: decided, reason, decision: null };
  const category = decided === 'NOT_EVALUATED' ? null : (stood?.category ?? null);
  const level = category === null ? null : (stood?.level ?? null);
  if (category === null || level === null) {
    return { ...about, category: null, level: null, ruleSet: rules.id, measurePlan: planOf(null) };
  }
  const own = stood?.ruleSet != null && stood.measurePlan !== null;
  const measures = own
    ? { ruleSet: stood.ruleSet ?? rules.id, measurePlan: stood.measurePlan }
    : { ruleSet: rules.id, measurePlan: planOf({ category, level }) };
  return { ...about, category, level, ...measures };
}
