import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { EvaluationCause } from '../../rules/evaluation/explanation';
import type { ChangeJudgement } from '../../rules/evaluation/judgeChange';
import type { PastEvaluation } from '../../rules/evaluation/raisingPersistence';

/** Which evaluation of which subject. */
export interface EvaluationOf {
  /** Id of the run. */
  readonly run: string;
  readonly uscc: string;
}

/** What a run gave a subject, as it is stored. */
export interface StoredEvaluation {
  readonly total: number;
  /** Place in EVALUATION_STATUSES. */
  readonly status: number;
  readonly points: readonly number[];
  readonly forced: boolean;
  /** What became of the proposed grade; null where it differs from none that stood. */
  readonly judgement: (ChangeJudgement & { readonly history: readonly PastEvaluation[] }) | null;
  /** What led to it; null for a regular one. Of several causes an abnormality first, then the one that arrived first. */
  readonly cause: EvaluationCause | null;
}

const STORED = `SELECT e.total, e.status, e.points, e.forced, j.judgement,
    (SELECT json_build_object('kind', t.cause, 'key', t.cause_key, 'event', t.cause_event, 'abnormal', t.abnormal)
      FROM evaluation_task t JOIN evaluation_run v ON v.id = t.run
      WHERE t.run = e.run AND t.uscc = e.uscc AND t.matter_code = v.matter_code
      ORDER BY t.abnormal DESC, t.id LIMIT 1) AS cause
  FROM evaluation e LEFT JOIN evaluation_judgement j ON j.run = e.run AND j.uscc = e.uscc
  WHERE e.run = $1 AND e.uscc = $2::character(18)`;

/** What a run gave a subject; undefined where it did not evaluate it, or not yet. */
export async function findEvaluation(
  client: Queryable,
  { run, uscc }: EvaluationOf,
): Promise<StoredEvaluation | undefined> {
  return (await client.query<StoredEvaluation & Record<string, unknown>>(STORED, [run, uscc])).rows[0];
}
