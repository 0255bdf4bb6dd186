import type { PoolClient } from 'pg';
import { shanghaiDay } from '../../../../kernel/values/day';
import { GRAVE_CASES } from '../../rules/evaluation/evaluationStatus';
import { authoritiesCovered, authoritiesHeard, isOwnWord } from '../../rules/evaluation/evidenceHeard';
import type { EvidenceKind } from '../../rules/evidence/evidenceKinds';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { ruleSetsInForce } from '../ruleSets/storedRuleSet';

/** What of the evidence leads to an evaluation of whom. */
interface Trigger {
  readonly matter: string;
  readonly authorities: readonly string[];
  /** Whose word counts; null for facts that count whoever told them. */
  readonly heard: readonly string[] | null;
  readonly kind: string;
  readonly codes: readonly string[] | null;
  readonly grades: readonly string[] | null;
  readonly abnormal: boolean;
}

function triggersOf({ matter, authority, cycle }: RuleSetContent): Trigger[] {
  const authorities = authoritiesCovered(authority);
  const heard = authoritiesHeard(authority);
  return cycle.adjusting.map((event) => ({
    ...event,
    ...{ matter, authorities, heard: isOwnWord(event.kind) ? heard : null },
  }));
}

/** The kind of evidence that leads to an evaluation whatever the rules of a matter name. */
const REPORTED_ACCIDENT: EvidenceKind = 'CREDIT_ACCIDENT';

const LISTS = (list: string, column: string): string => `t.${list} IS NULL OR t.${list} ? c.${column}`;

/**
 * Versions that came with a number of the clock and those that they replaced, against what the rules name. The opening and
 * the closing of a grave case lead to an evaluation whatever the rules say: it is deferred, or resumed (17 ¶2). So does an
 * accident that the entity reported, or a report that proved wrong (14 ¶3; 沪府发〔2020〕7号 十三). Only who has a decision
 * in the matter is evaluated anew, others wait for their first regular evaluation; and what happened before a decision of the
 * authority's own system is none of what occurred since.
 */
const ENQUEUE = `
  WITH changed AS (
    SELECT v.uscc, v.record_key, v.kind, v.code, v.grade, v.withdrawn, v.event_id, v.is_new,
      v.source_department,
      greatest(v.occurred_on, v.ended_on) AS happened, coalesce(v.kind = $4 AND v.grade = ANY($5::text[])
        AND v.code = ANY($6::text[]) AND NOT v.withdrawn AND v.ended_on IS NULL, false) AS is_open_case
    FROM (SELECT *, true AS is_new FROM evidence_record WHERE seq = $1::bigint
      UNION ALL SELECT *, false FROM evidence_record WHERE superseded_seq = $1::bigint) v
  ), told AS (
    SELECT record_key, event_id FROM changed WHERE is_new
  ), cases AS (
    SELECT uscc, record_key, max(happened) AS happened, bool_or(is_new AND is_open_case) AS is_open
    FROM changed GROUP BY 1, 2 HAVING bool_or(is_new AND is_open_case) <> bool_or(NOT is_new AND is_open_case)
  ), found AS (
    SELECT c.uscc, s.matter_code, c.record_key, c.happened, c.kind AS cause, false AS is_case, t.abnormal
    FROM changed c JOIN jsonb_to_recordset($2::jsonb) AS t (matter text, authorities jsonb, heard jsonb, kind text, codes jsonb,
        grades jsonb, abnormal boolean)
      ON t.kind = c.kind AND NOT c.withdrawn AND (t.heard IS NULL OR t.heard ? c.source_department) AND (${LISTS('grades', 'grade')}) AND (${LISTS('codes', 'code')}
        OR (c.kind IN ('JUDGEMENT', 'OTHER') AND t.codes ? split_part(c.code, ':', 1)))
    JOIN supervised_subject s ON s.uscc = c.uscc AND s.matter_code = t.matter AND s.superseded_seq IS NULL
      AND t.authorities ? s.authority
    UNION ALL
    SELECT c.uscc, s.matter_code, c.record_key, c.happened,
      CASE WHEN c.is_open THEN 'GRAVE_CASE_OPENED' ELSE 'GRAVE_CASE_CLOSED' END, true, true
    FROM cases c JOIN supervised_subject s ON s.uscc = c.uscc AND s.superseded_seq IS NULL
      AND s.matter_code = ANY($3::text[])
    UNION ALL
    SELECT c.uscc, s.matter_code, c.record_key, c.happened, c.kind, false, true
    FROM changed c JOIN supervised_subject s ON s.uscc = c.uscc AND s.superseded_seq IS NULL
      AND s.matter_code = ANY($3::text[])
    WHERE c.kind = $7 AND NOT c.withdrawn
  )
  INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, cause_event, abnormal, seq)
  SELECT f.uscc, f.matter_code, (array_agg(f.cause ORDER BY f.is_case DESC))[1], f.record_key, n.event_id,
    bool_or(f.abnormal), $1::bigint
  FROM found f LEFT JOIN told n ON n.record_key = f.record_key
  JOIN category_assignment a ON a.uscc = f.uscc AND a.matter_code = f.matter_code AND a.until IS NULL
    AND (a.rule_set IS NOT NULL OR f.happened >= a.since)
  GROUP BY f.uscc, f.matter_code, f.record_key, n.event_id`;

/**
 * Asks for the evaluation at once of the subjects to which something occurred with a change of evidence, inside the
 * transaction that stored it; resolves to how many. Each task names the record and the event that brought it.
 *
 * 《上海市分类监管管理办法》第十四条第三款、第十六条第二款、第十七条第二款；沪府发〔2020〕7号（十三）
 */
export async function enqueueTasks(client: PoolClient, seq: bigint, now = new Date()): Promise<number> {
  const rules = await ruleSetsInForce(client, shanghaiDay(now.getTime()));
  if (rules.length === 0) return 0;
  const triggers = rules.flatMap(({ content }) => triggersOf(content));
  const matters = [...new Set(rules.map(({ matter }) => matter))];
  const { kind, grades, codes } = GRAVE_CASES;
  const values = [String(seq), JSON.stringify(triggers), matters, kind, grades, codes, REPORTED_ACCIDENT];
  const { rowCount } = await client.query(ENQUEUE, values);
  return rowCount ?? 0;
}
