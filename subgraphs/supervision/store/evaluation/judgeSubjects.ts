import type { PoolClient } from 'pg';
import { type ChangeJudgement, judgeChange } from '../../rules/evaluation/judgeChange';
import type { PastEvaluation } from '../../rules/evaluation/raisingPersistence';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import type { ChangedSubject } from './changedSubjects';
import { evaluationHistories } from './evaluationHistory';
import { gradeOfText, gradeText } from './gradeTable';
import type { StoredRun } from './storedRun';

/** What the judgements of a run rest on. */
export interface JudgedRun {
  readonly run: StoredRun;
  readonly rules: RuleSetContent;
  /** Codes of the subjects that an abnormality led to evaluate (16 ¶2). */
  readonly abnormal: ReadonlySet<string>;
}

type Histories = ReadonlyMap<string, readonly PastEvaluation[]>;

const STORE = `INSERT INTO evaluation_judgement AS j
    (run, uscc, previous, proposed, decided, decision, direction, differ, judgement)
  SELECT $1, * FROM unnest($2::character(18)[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[],
    $9::jsonb[])
  ON CONFLICT (run, uscc) DO UPDATE SET previous = excluded.previous, proposed = excluded.proposed,
    decided = excluded.decided, decision = excluded.decision, direction = excluded.direction, differ = excluded.differ,
    judgement = excluded.judgement
  WHERE j.judgement IS DISTINCT FROM excluded.judgement`;

/** Keeps what became of proposed grades that differ from those that stand, with the earlier evaluations that it rests on. */
async function storeJudgements(
  client: PoolClient,
  { id }: StoredRun,
  judged: readonly (readonly [uscc: string, judgement: ChangeJudgement])[],
  histories: Histories,
): Promise<void> {
  const all = judged.filter(([, { direction }]) => direction === 'TIGHTEN' || direction === 'RELAX');
  if (all.length === 0) return;
  const column = (read: (judgement: ChangeJudgement) => unknown) => all.map(([, judgement]) => read(judgement));
  await client.query(STORE, [
    id,
    all.map(([uscc]) => uscc),
    column(({ previous }) => (previous ? gradeText(previous) : '')),
    column(({ proposed }) => gradeText(proposed)),
    column(({ decided }) => gradeText(decided)),
    column(({ decision }) => decision),
    column(({ direction }) => direction),
    column(({ differ }) => differ),
    all.map(([uscc, judgement]) => JSON.stringify({ ...judgement, history: histories.get(uscc) ?? [] })),
  ]);
}

/**
 * What becomes of the grades that a run proposes for subjects, by code; of changes to a standing grade the judgement is
 * kept. Only scored subjects have one.
 *
 * 《上海市分类监管管理办法》第十六条第二款、第三款
 */
export async function judgeSubjects(
  client: PoolClient,
  { run, rules, abnormal }: JudgedRun,
  subjects: readonly ChangedSubject[],
): Promise<ReadonlyMap<string, ChangeJudgement>> {
  const scored = subjects.flatMap(({ uscc, proposed, forced, standing }) => {
    if (proposed === null) return [];
    const { category = null, level = null } = standing ?? {};
    return [{ uscc, proposed, forced, previous: category === null || level === null ? null : { category, level } }];
  });
  const moving = scored.filter(({ previous, proposed }) => previous !== null && gradeText(previous) !== proposed);
  const histories = await evaluationHistories(
    client,
    moving.map(({ uscc }) => uscc),
    run.matter,
  );
  const judged = scored.map(({ uscc, proposed, forced, previous }) => {
    const about = { rules, day: run.day, previous, forced, proposed: gradeOfText(proposed), exception: null };
    const history = histories.get(uscc) ?? [];
    return [uscc, judgeChange({ ...about, history, abnormal: abnormal.has(uscc) })] as const;
  });
  await storeJudgements(client, run, judged, histories);
  return new Map(judged);
}
