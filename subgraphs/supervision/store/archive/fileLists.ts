import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { WorkTopic } from '../../rules/work/workTopics';
import { isOwn, ownSight } from '../evidence/ownSight';
import { type FileOf, pastOf, pastTable } from './fileMoments';
import { type FilePage, readFilePage } from './filePage';

/** Decisions on the category, as they stood on the day and were known at the moment. */
const CATEGORIES = `SELECT c.id AS no, c.since AS "on", c.id::text AS decision, c.status, c.reason, c.category, c.level,
    c.since, c.until, c.authority, c.published, c.published_on AS "publishedOn", c.rule_set::text AS "ruleSetId",
    c.run::text AS "runId", c.measure_plan AS "measurePlan", c.decision AS manner, c.observed_at AS "observedAt",
    c.recorded_at AS "recordedAt"
  FROM ${pastTable('category_assignment')} c WHERE c.uscc = $1::character(18) AND c.matter_code = $2 AND c.since <= $3::date`;

/** Evaluations of runs that were scored by the moment; points never change once they are stored. */
const EVALUATIONS = `SELECT r.id AS no, r.day AS "on", r.number AS run, r.kind, r.day, r.seq::text AS snapshot, v.total,
    v.status, s.number AS "ruleSet", s.edition, CASE WHEN r.adopted_on <= $3::date
      AND r.adopted_on <= ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date THEN r.adopted_on END AS "adoptedOn"
  FROM evaluation_run r JOIN evaluation v ON v.run = r.id AND v.uscc = $1::character(18)
    JOIN rule_set s ON s.id = r.rule_set
  WHERE r.matter_code = $2 AND r.day <= $3::date AND coalesce(r.finished_at, r.started_at) <= $4::timestamptz`;

/**
 * Of each record the last version that had come and had been observed by then, unless that took it back. What was
 * withdrawn since stands at the day of its withdrawal, for a place in the list would tell when it occurred.
 */
const EVIDENCE = `SELECT e.id AS no, coalesce((x.at AT TIME ZONE 'Asia/Shanghai')::date, e.occurred_on) AS "on",
    e.record_key AS key, x.at AS "withdrawnSince", e.kind, e.code, e.grade, e.amount::text AS amount,
    e.occurred_on AS "occurredOn", e.ended_on AS "endedOn", e.source_department AS "sourceDepartment",
    e.observed_at AS "observedAt", e.recorded_at AS "recordedAt", e.seq::text AS snapshot
  FROM (SELECT DISTINCT ON (record_key) * FROM evidence_record WHERE uscc = $1::character(18)
      AND observed_at <= $2::timestamptz AND recorded_at <= $3::timestamptz ORDER BY record_key, seq DESC) e
    LEFT JOIN LATERAL (SELECT w.recorded_at AS at FROM evidence_record w WHERE w.record_key = e.record_key
      AND w.superseded_seq IS NULL AND w.withdrawn) x ON true
  WHERE NOT e.withdrawn AND e.occurred_on <= $4::date AND (NOT ${isOwn('e')} OR ${ownSight('e', '$5::text[]')})`;

/** What was done by the day and recorded by the moment, in the order in which it was done. */
const ENTRIES = `SELECT e.id AS no, e.done_on AS "on", e.topic, e.number, e.sequence, e.kind, e.authority, e.actor,
    nullif(e.department, '') AS department, e.reason, e.details, e.hash, e.recorded_at AS "recordedAt"
  FROM supervision_event e WHERE e.uscc = $1::character(18) AND e.matter_code = $2 AND e.done_on <= $3::date
    AND e.recorded_at <= $4::timestamptz AND ($5::text[] IS NULL OR e.topic = ANY($5))`;

/** Decisions on the category of the subject, oldest first. */
export function fileCategories(statements: Statements, file: FileOf, page: FilePage): Promise<PageRows> {
  const params = [file.uscc, file.matter, file.at];
  return readFilePage(pastOf(statements, file), { sql: CATEGORIES, params }, page);
}

/** Evaluations of the subject, oldest first. */
export function fileEvaluations(statements: Statements, file: FileOf, page: FilePage): Promise<PageRows> {
  const params = [file.uscc, file.matter, file.at, file.knownAt];
  return readFilePage(statements, { sql: EVALUATIONS, params }, page);
}

/** Evidence about the subject, oldest first; own entries of the authorities that may be told, null for all. */
export function fileEvidence(
  statements: Statements,
  { authorities, ...file }: FileOf & { readonly authorities: readonly string[] | null },
  page: FilePage,
): Promise<PageRows> {
  const params = [file.uscc, file.asOf, file.knownAt, file.at, authorities];
  return readFilePage(statements, { sql: EVIDENCE, params }, page);
}

/** What was done about the subject, oldest first; of some topics alone, or of all. */
export function fileEntries(
  statements: Statements,
  { topics, ...file }: FileOf & { readonly topics: readonly WorkTopic[] | null },
  page: FilePage,
): Promise<PageRows> {
  const params = [file.uscc, file.matter, file.at, file.knownAt, topics];
  return readFilePage(statements, { sql: ENTRIES, params }, page);
}

const THINGS = `SELECT DISTINCT e.topic, e.number FROM supervision_event e WHERE e.uscc = $1::character(18)
  AND e.matter_code = $2 AND e.done_on <= $3::date AND e.recorded_at <= $4::timestamptz ORDER BY e.topic, e.number`;

/** Things of which the file holds an entry. */
export function fileThings(statements: Statements, { uscc, matter, at, knownAt }: FileOf) {
  return statements.run<{ topic: WorkTopic; number: string }>(THINGS, [uscc, matter, at, knownAt]);
}
