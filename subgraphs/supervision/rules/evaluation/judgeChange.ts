import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import type { Grade, RaisingReading, RuleSetContent } from '../ruleSets/ruleSetContent';
import { type ChangeException, changeException } from './changeException';
import { gradeIndex, gradeOrder, plainGrade } from './gradeOrder';
import type { PastEvaluation } from './raisingPersistence';
import { type Exemption, type RaisingVerdict, readRaising } from './readRaising';

/** What a change of grade is judged by. */
export interface ChangeFacts {
  readonly rules: Pick<RuleSetContent, 'grades' | 'cycle' | 'raising' | 'overrides'>;
  readonly day: Day;
  /** The grade that stands; null where there is none: then the evaluation is the first. */
  readonly previous: Grade | null;
  readonly proposed: Grade;
  /** Earlier evaluations of the subject in the matter, in any order, under whatever edition. */
  readonly history: readonly PastEvaluation[];
  /** Whether an abnormality of 16 ¶2 led to the evaluation. */
  readonly abnormal: boolean;
  /** Whether the law itself puts the subject into HIGHER, whatever its points. */
  readonly forced: boolean;
  readonly exception: ChangeException | null;
}

/** What became of the proposed grade. */
export type ChangeDecision = 'FIRST' | 'CONFIRMED' | 'ADJUSTED' | 'STEPPED' | 'HELD' | 'BY_HAND';

/** 调整方向 Which way supervision goes. */
export type ChangeDirection = 'TIGHTEN' | 'RELAX' | 'NONE' | 'FIRST';

/** A change of grade under both readings of 調高. */
export interface ChangeJudgement {
  readonly direction: ChangeDirection;
  /** The grade that stood, on the ladder of the present edition. */
  readonly previous: Grade | null;
  readonly proposed: Grade;
  readonly intensity: RaisingVerdict;
  readonly standing: RaisingVerdict;
  /** Whether the readings admit different grades. */
  readonly differ: boolean;
  /** The reading that the rules declare. */
  readonly applied: RaisingReading;
  readonly decided: Grade;
  readonly decision: ChangeDecision;
  /** What of 16 ¶3 the decision was freed from. */
  readonly exemptions: readonly Exemption[];
}

/**
 * What becomes of a proposed grade
 *
 * A rise waits until its standard has been met for six months, and goes grade by grade; a fall is free and may pass over
 * grades. What a rise is can be read in two ways (reading A1): under INTENSITY stricter supervision, in the words of
 * articles 13 and 19; under STANDING a better standing, thus milder supervision. Both are computed for every change, and
 * the one that the filed rules declare decides. An abnormality of 16 ¶2 frees tightening from the six months, not from the
 * steps; an approver who says why frees from the steps; a higher law that the rules cite frees from both. Whom the law
 * itself puts into HIGHER is there at once, at its mildest level (reading A3: placed first).
 *
 * 《上海市分类监管管理办法》第十六条第二款、第三款
 */
export function judgeChange(facts: ChangeFacts): ChangeJudgement {
  const { rules, previous, day } = facts;
  const proposed = plainGrade(facts.proposed);
  const exception = facts.exception && changeException(facts.exception, null).lawful ? facts.exception : null;
  const stood = previous === null ? null : plainGrade(rules.grades[gradeIndex(rules.grades, previous)] ?? previous);
  const heldForMonths = parameterOn('RAISING_HELD_FOR', day).value;
  const rise = { ...facts, proposed, previous: stood, exception, heldForMonths };
  const intensity = readRaising(rise, 'TIGHTEN');
  const standing = readRaising(rise, 'RELAX');
  const { admitted, exemptions } = rules.raising === 'INTENSITY' ? intensity : standing;
  return {
    direction: directionOf(stood, proposed),
    previous: stood,
    proposed,
    intensity,
    standing,
    differ: gradeOrder(intensity.admitted, standing.admitted) !== 0,
    applied: rules.raising,
    decided: admitted,
    decision: decisionOf({ stood, proposed, admitted, exemptions }),
    exemptions,
  };
}

function directionOf(stood: Grade | null, proposed: Grade): ChangeDirection {
  if (stood === null) return 'FIRST';
  const order = gradeOrder(proposed, stood);
  if (order === 0) return 'NONE';
  return order > 0 ? 'TIGHTEN' : 'RELAX';
}

function decisionOf(facts: {
  stood: Grade | null;
  proposed: Grade;
  admitted: Grade;
  exemptions: readonly Exemption[];
}): ChangeDecision {
  const { stood, proposed, admitted, exemptions } = facts;
  if (stood === null) return 'FIRST';
  if (exemptions.some(({ ground }) => ground === 'APPROVER')) return 'BY_HAND';
  if (gradeOrder(proposed, admitted) === 0) return gradeOrder(proposed, stood) === 0 ? 'CONFIRMED' : 'ADJUSTED';
  return gradeOrder(admitted, stood) === 0 ? 'HELD' : 'STEPPED';
}
