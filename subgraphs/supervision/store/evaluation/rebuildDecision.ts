import type { Statements } from '../../../../kernel/service/database/statements';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { type EvaluatedSubject, evaluateSubject } from '../../rules/evaluation/evaluateSubject';
import { EVALUATION_STATUSES } from '../../rules/evaluation/evaluationStatus';
import { explain } from '../../rules/evaluation/explain';
import type { Explanation } from '../../rules/evaluation/explanation';
import type { MeasurePlan } from '../../rules/ruleSets/ruleSetContent';
import { evidenceOf, subjectOf } from '../evidence/evidenceOf';
import { getRuleSetById } from '../ruleSets/storedRuleSet';
import { type EvaluationOf, findEvaluation, type StoredEvaluation } from './evaluationFacts';
import { type PreviousGrade, previousGrade } from './previousGrade';
import { getRunById } from './storedRun';

/** An evaluation of a subject, made again from what it rests on. */
export interface RebuiltDecision {
  readonly explanation: Explanation;
  /** Points by indicator as they come out now, and as they were stored. */
  readonly points: readonly number[];
  readonly stored: readonly number[];
  /** Whether status, points, total, force and judgement come out as they were stored. */
  readonly isSame: boolean;
  /** Whether nothing of it can change any more: the run was adopted as a whole. */
  readonly final: boolean;
  /** Whether a decision on the category was made by it. */
  readonly decides: boolean;
}

function isSame(stored: StoredEvaluation, again: EvaluatedSubject, { change }: Explanation): boolean {
  const { judgement } = stored;
  const told = [stored.status, stored.total, stored.forced, ...stored.points];
  const made = [EVALUATION_STATUSES.indexOf(again.found.status), again.total, again.forced, ...again.points];
  if (told.length !== made.length || told.some((value, at) => value !== made[at])) return false;
  if (!judgement || !change) return judgement === null;
  const { proposed, previous, decision, direction, differ, exemptions } = judgement;
  const judged = { proposed, previous, decision, direction, differ, exemptions };
  const explained = {
    ...{ proposed: change.proposed, previous: change.previous, decision: change.decision },
    ...{ direction: change.direction, differ: change.differ, exemptions: change.exemptions },
  };
  return canonicalJson(judged) === canonicalJson(explained);
}

/**
 * The measures that go on while an evaluation waits: those that stand, under the edition by which they were decided. Null
 * where the evaluation gives measures of its own.
 */
async function measuresGoingOn(
  client: Queryable,
  { previous, standing }: PreviousGrade,
  status: number,
): Promise<MeasurePlan | null> {
  if (!standing || (previous === null && standing.status !== EVALUATION_STATUSES[status])) return null;
  const { measures } = (await getRuleSetById(client, standing.ruleSet)).content;
  return measures.find(({ code }) => code === standing.measurePlan) ?? null;
}

/**
 * Makes an evaluation of a subject again: from the snapshot of evidence, the edition of rules, the cuts of the run and the
 * grade that stood. Undefined where the run did not evaluate the subject, or has not placed its subjects yet.
 */
export async function rebuildDecision(statements: Statements, of: EvaluationOf): Promise<RebuiltDecision | undefined> {
  const client = readingFrom(statements);
  const stored = await findEvaluation(client, of);
  const run = await getRunById(client, of.run);
  if (!stored || !run.cuts) return undefined;
  const { uscc } = of;
  const { matter, day, cuts, proportions, missingSources: missing } = run;
  const seq = BigInt(run.seq);
  const rules = await getRuleSetById(client, run.ruleSet);
  const subject = await subjectOf(client, { uscc, matter }, seq);
  if (!subject) throw new Error(`evaluation run ${run.number} scored ${uscc}, which its snapshot does not have`);
  const evidence = await evidenceOf(client, uscc, seq);
  const stood = await previousGrade(statements, run, uscc);
  const { judgement, cause } = stored;
  const explanation = explain({
    rules: { ...rules, contentHash: rules.contentHash ?? '' },
    run: { number: run.number, day, kind: run.kind, seq, cuts, proportions, cause },
    ...{ subject, evidence, missing, exception: null },
    previous: judgement ? judgement.previous : stood.previous,
    goingOn: await measuresGoingOn(client, stood, stored.status),
    history: judgement?.history ?? [],
  });
  const again = evaluateSubject({ rules: rules.content, subject, evidence, missing, day, cuts });
  return {
    explanation,
    points: again.points,
    stored: stored.points,
    isSame: isSame(stored, again, explanation),
    final: stood.final,
    decides: stood.decides,
  };
}
