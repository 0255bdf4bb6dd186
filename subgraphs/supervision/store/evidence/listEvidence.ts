import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { isOwn, ownSight } from './ownSight';

/** Which evidence is wanted, of whose subjects, and which page of it. */
export interface EvidenceQuery {
  readonly uscc: string;
  /** Authorities whose subjects and own entries may be told of; null for all. */
  readonly authorities: readonly string[] | null;
  readonly limit: number;
  /** Only rows with a smaller id; null from the newest on. */
  readonly after: string | null;
}

const COLUMNS = `e.id::text AS no, e.record_key AS id, e.uscc::text, e.kind, e.code, e.grade, e.amount::text,
    e.occurred_on AS "occurredOn", e.ended_on AS "endedOn", e.source_department AS "sourceDepartment",
    e.observed_at AS "observedAt", e.recorded_at AS "recordedAt", e.event_id AS "eventId", e.position, e.withdrawn,
    e.seq::text AS snapshot`;
const FROM = `FROM evidence_record e WHERE e.uscc = $1::character(18) AND e.superseded_seq IS NULL
  AND CASE WHEN ${isOwn('e')} THEN ${ownSight('e', '$2::text[]')}
    ELSE $2::text[] IS NULL OR EXISTS (SELECT FROM supervised_subject s WHERE s.uscc = e.uscc
      AND s.superseded_seq IS NULL AND s.authority = ANY ($2)) END`;
const PAGE = `SELECT ${COLUMNS}
  ${FROM} AND ($3::bigint IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`;

/** A page of the evidence on an entity as it stands now, last stored first; of a withdrawn record no more than that. */
export async function listEvidence(statements: Statements, query: EvidenceQuery): Promise<PageRows> {
  const { uscc, authorities, limit, after } = query;
  const [rows, counts] = await Promise.all([
    statements.run(PAGE, [uscc, authorities, after, limit]),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${FROM}`, [uscc, authorities]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

const BY_KEY = `SELECT ${COLUMNS}
  FROM evidence_record e WHERE e.record_key = $1 AND e.superseded_seq IS NULL`;

/** One record of evidence by its key, as it stands now. */
export async function findEvidence(statements: Statements, key: string): Promise<Record<string, unknown> | undefined> {
  return (await statements.run<Record<string, unknown>>(BY_KEY, [key]))[0];
}

/** A subject as it stands now, as the API tells it. */
export interface SubjectNow extends Record<string, unknown> {
  readonly uscc: string;
  readonly authority: string;
}

const SUBJECT = `SELECT s.uscc::text, s.matter_code AS matter, s.authority, s.approval, s.approved_on AS "approvedOn",
    s.stopped_on AS "stoppedOn", s.ended_on AS "endedOn", s.source_department AS "sourceDepartment",
    s.observed_at AS "observedAt", s.recorded_at AS "recordedAt", s.seq::int AS version
  FROM supervised_subject s
  WHERE s.matter_code = $1 AND s.uscc = $2::character(18) AND s.superseded_seq IS NULL`;

/** What is held of a subject now; undefined where there is none, or its authority's work is not for the viewer. */
export async function findSubject(
  statements: Statements,
  { uscc, matter }: { readonly uscc: string; readonly matter: string },
  viewer: WorkActor,
): Promise<SubjectNow | undefined> {
  const [row] = await statements.run<SubjectNow>(SUBJECT, [matter, uscc]);
  return row && seesAuthority(viewer, row.authority) ? row : undefined;
}

/** Days over which quality is measured, both counted. */
export interface QualityDays {
  readonly from: Day;
  readonly to: Day;
}

const MOST_DEPARTMENTS = 500;
/** Percentiles over whole hours are those of the single versions: the smallest value that the share does not exceed. */
const QUALITY = `
  WITH told AS (
    SELECT department, lag_hours, sum(told) AS n, sum(corrected) AS corrected, sum(withdrawn) AS withdrawn
    FROM evidence_quality WHERE day BETWEEN $1 AND $2 AND ($3::text[] IS NULL OR department = ANY ($3))
    GROUP BY department, lag_hours),
  ranked AS (
    SELECT *, sum(n) OVER (PARTITION BY department) AS total,
      sum(n) OVER (PARTITION BY department ORDER BY lag_hours) AS upto FROM told)
  SELECT department, sum(n)::int AS told, sum(corrected)::int AS corrected, sum(withdrawn)::int AS withdrawn,
    min(lag_hours) FILTER (WHERE upto >= total * 0.5) AS "lagMedianHours",
    min(lag_hours) FILTER (WHERE upto >= total * 0.95) AS "lagP95Hours"
  FROM ranked GROUP BY department ORDER BY "lagMedianHours" DESC, told DESC, department LIMIT ${MOST_DEPARTMENTS}`;

/** How timely and right what departments told was, the slowest first. */
export function listQuality(
  statements: Statements,
  { from, to }: QualityDays,
  departments: readonly string[] | null,
): Promise<Record<string, unknown>[]> {
  return statements.run<Record<string, unknown>>(QUALITY, [from, to, departments]);
}
