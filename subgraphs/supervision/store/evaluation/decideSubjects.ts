import type { PoolClient } from 'pg';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { ChangeJudgement } from '../../rules/evaluation/judgeChange';
import { evaluationDecision, type StoodDecision } from '../../rules/runs/evaluationDecision';
import { holdCategories } from '../writeCategories';
import { type ChangedSubject, type CodeRange, changedSubjects } from './changedSubjects';
import { type DecidedAt, type DecidedChange, decideCategories } from './decideCategories';
import { type JudgedRun, judgeSubjects } from './judgeSubjects';
import type { StandingCategory } from './standingCategory';

function stoodOf({ category, level, ground }: StandingCategory): StoodDecision {
  return { category, level, ruleSet: ground?.ruleSet ?? null, measurePlan: ground?.measurePlan ?? null };
}

function changeOf(
  { run, rules }: JudgedRun,
  { uscc, status, standing }: ChangedSubject,
  judgement: ChangeJudgement | undefined,
): DecidedChange[] {
  const result = evaluationDecision({
    status,
    kind: run.kind,
    rules: { id: run.ruleSet, content: rules },
    stood: standing ? stoodOf(standing) : null,
    change: judgement ?? null,
  });
  const { ruleSet, measurePlan, decision, ...decided } = result;
  const standsOn = standing?.status === 'ASSIGNED' && standing.ground?.ruleSet === run.ruleSet;
  if (decision === 'HELD' && standsOn) return [];
  const about = { uscc: uscc as Uscc, matterCode: run.matter, authority: run.authority };
  const ground = { ruleSet, run: run.id, measurePlan, decision };
  return [{ decision: { ...about, ...decided, ground, sourceRecordId: `run-${run.id}-${uscc}` }, standing }];
}

/**
 * Decides the categories that follow from a run for subjects of a range, inside the caller's transaction; resolves to how
 * many decisions were made. A grade that is confirmed under the same edition of rules, or held, stands on without a new
 * decision; under another edition it is decided anew, with the measures of that edition. Deciding again decides nothing.
 *
 * 《上海市分类监管管理办法》第十三条第三款、第十六条第一款
 */
export async function decideSubjects(
  client: PoolClient,
  { judged, at }: { readonly judged: JudgedRun; readonly at: DecidedAt },
  range: CodeRange,
): Promise<number> {
  await holdCategories(client);
  const { run, rules } = judged;
  const subjects = await changedSubjects(client, { run, rules, wanted: 'decision' }, range);
  if (subjects.length === 0) return 0;
  const judgements = await judgeSubjects(client, judged, subjects);
  const changes = subjects.flatMap((subject) => changeOf(judged, subject, judgements.get(subject.uscc)));
  await decideCategories(client, changes, at);
  return changes.length;
}
