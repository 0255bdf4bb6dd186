import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Cuts } from '../../rules/evaluation/calibrateCuts';
import { placeSubject } from '../../rules/evaluation/placeSubject';
import type { PastEvaluation } from '../../rules/evaluation/raisingPersistence';
import type { GradeRule } from '../../rules/ruleSets/ruleSetContent';

/** Regular evaluations of a matter, and the irregular ones that a subject's own tasks led to; all decided on. */
const EVALUATIONS = `
  SELECT e.uscc::text, e.run::text, e.total, e.forced, e.status FROM evaluation_run v
    JOIN evaluation e ON e.run = v.id AND e.uscc = ANY($1::character(18)[])
    WHERE v.matter_code = $2 AND v.kind = 'REGULAR' AND v.state = 'ADOPTED'
  UNION
  SELECT e.uscc::text, e.run::text, e.total, e.forced, e.status FROM evaluation_task t
    JOIN evaluation e ON e.run = t.run AND e.uscc = t.uscc
    WHERE t.uscc = ANY($1::character(18)[]) AND t.matter_code = $2`;
const RUNS = `SELECT v.id::text AS id, v.day::text AS day, v.cuts, r.content->'grades' AS grades
  FROM evaluation_run v JOIN rule_set r ON r.id = v.rule_set WHERE v.id = ANY($1::bigint[])`;

interface Row extends Record<string, unknown> {
  readonly uscc: string;
  readonly run: string;
  readonly total: number;
  readonly forced: boolean;
  readonly status: number;
}

interface RunRow extends Record<string, unknown> {
  readonly id: string;
  readonly day: PastEvaluation['day'];
  readonly cuts: Cuts;
  readonly grades: readonly GradeRule[];
}

/** What earlier evaluations of subjects in a matter proposed, by code; under whatever edition of rules. */
export async function evaluationHistories(
  client: Queryable,
  usccs: readonly string[],
  matter: string,
): Promise<ReadonlyMap<string, readonly PastEvaluation[]>> {
  const { rows } = await client.query<Row>(EVALUATIONS, [usccs, matter]);
  const known = await client.query<RunRow>(RUNS, [[...new Set(rows.map(({ run }) => run))]]);
  const runs = new Map(known.rows.map((run) => [run.id, run]));
  const histories = new Map<string, PastEvaluation[]>();
  for (const { uscc, run, total, forced, status } of rows) {
    const at = runs.get(run);
    if (!at) continue;
    const proposed = status === 0 ? placeSubject({ total, forced, cuts: at.cuts, grades: at.grades }) : null;
    histories.set(uscc, [...(histories.get(uscc) ?? []), { day: at.day, proposed }]);
  }
  return histories;
}

/** What earlier evaluations of one subject in a matter proposed. */
export async function evaluationHistory(
  client: Queryable,
  { uscc, matter }: { readonly uscc: string; readonly matter: string },
): Promise<readonly PastEvaluation[]> {
  return (await evaluationHistories(client, [uscc], matter)).get(uscc) ?? [];
}
