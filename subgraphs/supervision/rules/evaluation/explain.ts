import { categoryNotice } from '../categoryNotice';
import type { Evidence, Subject } from '../evidence/evidence';
import type { EvidenceSource } from '../evidence/evidenceKinds';
import type { Grade, MeasurePlan, RuleSetContent } from '../ruleSets/ruleSetContent';
import type { Cuts } from './calibrateCuts';
import type { ChangeException } from './changeException';
import { type EvaluatedSubject, evaluateSubject } from './evaluateSubject';
import { explainChange } from './explainChange';
import { explainForce, explainIndicators } from './explainIndicators';
import type { ExplainedPlace, ExplainedRules, ExplainedRun, Explanation } from './explanation';
import { plainGrade } from './gradeOrder';
import { measurePlanOf } from './measurePlanOf';
import { placeSubject } from './placeSubject';
import type { PlannedShares } from './plannedProportions';
import type { PastEvaluation } from './raisingPersistence';
import { smallestChange } from './smallestChange';

/** Everything that an explanation is made from. */
export interface ExplainFacts {
  readonly rules: ExplainedRules & { readonly content: RuleSetContent };
  /** `seq`: the snapshot; `cuts` and `proportions` as they were applied. */
  readonly run: ExplainedRun & {
    readonly seq: bigint;
    readonly cuts: Cuts;
    readonly proportions: PlannedShares | null;
  };
  readonly subject: Subject;
  /** The subject's evidence in the snapshot, in any order. */
  readonly evidence: readonly Evidence[];
  readonly missing: readonly EvidenceSource[];
  /** The grade that stood before the decision; null where none did. */
  readonly previous: Grade | null;
  /** Measures that stand and go on while an evaluation waits, of whatever edition; null where it gives its own. */
  readonly goingOn: MeasurePlan | null;
  /** Earlier evaluations of the subject in the matter, in any order. */
  readonly history: readonly PastEvaluation[];
  readonly exception: ChangeException | null;
}

/**
 * Why a subject has its grade
 *
 * Category by uniform standard: every indicator with its value, the records it rests on, the article, the points; the
 * cut; what would have been enough for another grade; six months and steps under both readings; the grade and its measures.
 * The same facts give the same explanation, in whatever order they come.
 *
 * 《上海市分类监管管理办法》第六条、第十条、第十三条第三款
 */
export function explain(facts: ExplainFacts): Explanation {
  const { rules, run, subject, evidence, missing } = facts;
  const { content } = rules;
  const evaluated = evaluateSubject({ rules: content, subject, evidence, missing, day: run.day, cuts: run.cuts });
  const about = { rules: content, evidence, day: run.day, missing };
  return {
    rules: { ...editionOf(rules), matter: content.matter, authority: content.authority, name: content.name },
    run: { ...runOf(run), seq: run.seq.toString() },
    subject: subjectOf(subject),
    status: evaluated.found,
    indicators: explainIndicators(about),
    total: evaluated.total,
    forced: explainForce(about),
    ...outcomeOf(facts, evaluated),
    notice: categoryNotice(false),
  };
}

type Outcome = Pick<Explanation, 'place' | 'smallestChanges' | 'change' | 'decided' | 'measures' | 'measuresAs'>;

function outcomeOf(facts: ExplainFacts, evaluated: EvaluatedSubject): Outcome {
  const { content } = facts.rules;
  const { points, forced, proposed, found } = evaluated;
  if (proposed === null) {
    const waits = found.status === 'DEFERRED' || found.status === 'INCOMPLETE';
    const decided = waits && facts.previous ? plainGrade(facts.previous) : null;
    const measuresAs = decided ? 'STANDING' : 'AS_ORDINARY';
    const measures = (waits ? facts.goingOn : null) ?? measurePlanOf(content, decided) ?? null;
    return { place: null, smallestChanges: [], change: null, decided, measures, measuresAs };
  }
  const { previous, history, exception, run } = facts;
  const abnormal = run.cause?.abnormal ?? false;
  const at = { rules: content, day: run.day, previous, proposed, history, abnormal, forced, exception };
  const { change, judgement } = explainChange(at);
  return {
    place: explainPlace(facts, evaluated, proposed),
    smallestChanges: smallestChange({ rules: content, points, forced, cuts: run.cuts }),
    change,
    decided: judgement.decided,
    measures: measurePlanOf(content, judgement.decided) ?? null,
    measuresAs: 'DECIDED',
  };
}

function explainPlace({ run, rules }: ExplainFacts, evaluated: EvaluatedSubject, grade: Grade): ExplainedPlace {
  const { total, forced } = evaluated;
  const { higherFrom, lowerTo, higherTie, lowerTie } = run.cuts;
  const by = forced ? 'FORCED' : placedBy(total, run.cuts);
  const withoutForce = placeSubject({ total, forced: false, cuts: run.cuts, grades: rules.content.grades });
  const cuts = { higherFrom, lowerTo, higherTie, lowerTie };
  return { ...cuts, proportions: sharesOf(run.proportions), by, grade, withoutForce };
}

function placedBy(total: number, { higherFrom, lowerTo, higherTie, lowerTie }: Cuts): ExplainedPlace['by'] {
  if (higherFrom !== null && total >= higherFrom) return 'HIGHER_CUT';
  if (lowerTo !== null && total <= lowerTo) return 'LOWER_CUT';
  return total === higherTie || total === lowerTie ? 'TIE' : 'BETWEEN';
}

const editionOf = ({ number, edition, contentHash }: ExplainedRules): ExplainedRules => ({
  number,
  edition,
  contentHash,
});

const runOf = ({ number, day, kind, cause }: ExplainedRun): ExplainedRun => ({
  ...{ number, day, kind },
  cause: cause && { kind: cause.kind, key: cause.key, event: cause.event, abnormal: cause.abnormal },
});

const sharesOf = (shares: PlannedShares | null): PlannedShares | null =>
  shares && { lower: shares.lower, ordinary: shares.ordinary, higher: shares.higher };

const subjectOf = ({ uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn }: Subject): Subject => ({
  uscc,
  matter,
  authority,
  approval,
  approvedOn,
  stoppedOn,
  endedOn,
});
