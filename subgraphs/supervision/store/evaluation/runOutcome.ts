import type { EvaluationStatus } from '../../rules/evaluation/evaluationStatus';
import type { ChangeDecision } from '../../rules/evaluation/judgeChange';
import type { RealisedProportions } from '../../rules/evaluation/realisedProportions';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';

/** What a run came to, once all its subjects are scored and judged. */
export interface RunOutcome {
  /** Subjects by what became of their evaluation; those without a place are not counted in the shares (reading A2). */
  readonly statuses: Readonly<Record<EvaluationStatus, number>>;
  /** The scored by the grade at which they were placed. */
  readonly grades: readonly (Grade & { readonly subjects: number })[];
  /** The scored as they were placed. */
  readonly placed: RealisedProportions;
  /** The scored as they would stand if the run were adopted: after the limits on a change of category (16 ¶3). */
  readonly standing: RealisedProportions;
  /** Proposed changes of a category that stands, by what becomes of them. */
  readonly changes: Readonly<Partial<Record<ChangeDecision, number>>>;
}
