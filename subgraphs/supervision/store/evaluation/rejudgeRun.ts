import type { PoolClient } from 'pg';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { changedSubjects } from './changedSubjects';
import { outcomeOf } from './finishScoring';
import { judgeSubjects } from './judgeSubjects';
import type { RunOutcome } from './runOutcome';
import { LAST_CODE } from './scoring/compileScoring';
import type { StoredRun } from './storedRun';

/** Scored subjects on which something was decided, or which were evaluated at once, since the run was started. */
const MOVED = `SELECT e.uscc::text AS uscc FROM evaluation e WHERE e.run = $1 AND e.status = 0 AND e.uscc IN (
    SELECT c.uscc FROM category_assignment c JOIN evaluation_run v ON v.id = $1
      WHERE c.matter_code = v.matter_code AND c.recorded_at >= v.started_at
    UNION ALL SELECT t.uscc FROM evaluation_task t JOIN evaluation_run v ON v.id = $1
      WHERE t.matter_code = v.matter_code AND t.run > v.id)
  ORDER BY e.uscc`;
const FORGET = 'DELETE FROM evaluation_judgement WHERE run = $1 AND uscc = ANY($2::character(18)[])';
const AT_ONCE = 20_000;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Judges anew the subjects of a scored run for which other things stand than when it judged them, inside the caller's
 * transaction, and tells what the run comes to now: weeks may lie between the scoring and the adoption.
 *
 * 《上海市分类监管管理办法》第十三条第二款、第十六条第三款
 */
export async function rejudgeRun(
  client: PoolClient,
  { run, rules }: { readonly run: StoredRun; readonly rules: RuleSetContent },
): Promise<RunOutcome> {
  if (!run.cuts) throw new Error(`evaluation run ${run.number} has no cuts yet`);
  const { rows } = await client.query<{ uscc: string }>(MOVED, [run.id]);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const only = rows.slice(from, from + AT_ONCE).map(({ uscc }) => uscc);
    await client.query(FORGET, [run.id, only]);
    const range = { after: '', upTo: LAST_CODE, only };
    const subjects = await changedSubjects(client, { run, rules, wanted: 'grade' }, range);
    await judgeSubjects(client, { run, rules, abnormal: NOBODY }, subjects);
  }
  return outcomeOf(client, { run, cuts: run.cuts, rules });
}
