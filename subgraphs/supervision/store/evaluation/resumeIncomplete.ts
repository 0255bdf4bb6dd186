import type { PoolClient } from 'pg';
import { shanghaiDay } from '../../../../kernel/values/day';
import { neededKinds } from '../../rules/evaluation/evaluationStatus';
import { missingSources } from '../evidence/evidenceSources';
import { ruleSetsInForce } from '../ruleSets/storedRuleSet';

/** Subjects that an event led to evaluate while a source was away, and for which nothing waits yet. */
const RESUME = `
  INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, abnormal, seq)
  SELECT c.uscc, c.matter_code, 'SOURCE_RETURNED', v.number,
    coalesce((SELECT bool_or(t.abnormal) FROM evaluation_task t WHERE t.run = v.id AND t.uscc = c.uscc
      AND t.matter_code = c.matter_code), false), (SELECT seq FROM evidence_clock)
  FROM category_assignment c JOIN evaluation_run v ON v.id = c.run AND v.kind = 'IRREGULAR'
  WHERE c.until IS NULL AND c.status = 'INCOMPLETE' AND c.matter_code = ANY($1::text[])
    AND NOT EXISTS (SELECT FROM evaluation_task w WHERE w.uscc = c.uscc AND w.matter_code = c.matter_code
      AND w.done_at IS NULL)`;

/**
 * Asks for the evaluation of those whose last one, at once for what occurred, lacked a source that is back; resolves to how
 * many. An abnormality is still one. What a regular run left incomplete waits for the next regular run.
 *
 * 《上海市分类监管管理办法》第九条第二款、第十六条第二款
 */
export async function resumeIncomplete(client: PoolClient, now: Date): Promise<number> {
  const rules = await ruleSetsInForce(client, shanghaiDay(now.getTime()));
  const whole: string[] = [];
  for (const { matter, content } of rules) {
    if ((await missingSources(client, neededKinds(content), now)).length === 0) whole.push(matter);
  }
  if (whole.length === 0) return 0;
  return (await client.query(RESUME, [whole])).rowCount ?? 0;
}
