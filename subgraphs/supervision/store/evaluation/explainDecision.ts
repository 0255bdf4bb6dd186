import type { Statements } from '../../../../kernel/service/database/statements';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import type { Explanation } from '../../rules/evaluation/explanation';
import { type SealedExplanation, sealExplanation } from '../../rules/evaluation/sealExplanation';
import type { EvaluationOf } from './evaluationFacts';
import { rebuildDecision } from './rebuildDecision';

/** Why an evaluation came to what it came to for a subject. */
export interface ExplainedDecision extends SealedExplanation {
  readonly explanation: Explanation;
  /** Whether nothing of it can change any more. */
  readonly final: boolean;
  /** Whether a decision on the category was made by it. */
  readonly decides: boolean;
  /** Records that it rests on and that were withdrawn since, each with the moment of it (ISO 8601). */
  readonly withdrawn: ReadonlyMap<string, string>;
}

const WITHDRAWN = `SELECT e.record_key AS key, to_json(e.recorded_at)#>>'{}' AS since FROM evidence_record e
  WHERE e.record_key = ANY ($1::text[]) AND e.withdrawn AND e.superseded_seq IS NULL ORDER BY e.record_key`;

async function withdrawnSince({ indicators, forced }: Explanation, client: Queryable): Promise<Map<string, string>> {
  const keys = [...indicators, ...forced].flatMap(({ records }) => records.map(({ key }) => key));
  if (keys.length === 0) return new Map();
  const { rows } = await client.query<{ key: string; since: string }>(WITHDRAWN, [[...new Set(keys)]]);
  return new Map(rows.map(({ key, since }) => [key, since]));
}

/**
 * Explains an evaluation of a subject: the same bytes whenever it is asked for once it is final, whatever came, was
 * corrected or withdrawn since. Undefined where the run did not evaluate the subject, or has not placed its subjects yet.
 * Rejects where it does not come out as it was stored, which is a fault of the hub and never an answer.
 *
 * 《上海市分类监管管理办法》第六条、第十三条第三款
 */
export async function explainDecision(
  statements: Statements,
  of: EvaluationOf,
): Promise<ExplainedDecision | undefined> {
  const rebuilt = await rebuildDecision(statements, of);
  if (!rebuilt) return undefined;
  const { explanation, isSame, final, decides } = rebuilt;
  if (!isSame) throw new Error(`the evaluation of ${of.uscc} by run ${of.run} does not come out as it was stored`);
  const withdrawn = await withdrawnSince(explanation, readingFrom(statements));
  return { explanation, ...sealExplanation(explanation), final, decides, withdrawn };
}
