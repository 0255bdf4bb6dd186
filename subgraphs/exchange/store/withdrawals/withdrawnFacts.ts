import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { agreementReaches, REACHES_ENTITY } from './deliverySql';

/** A page of what was withdrawn of what a department had. */
export interface WithdrawnPage {
  readonly about: string;
  readonly resource: string;
  readonly department: string;
  /** Six digits for an office of a district, which is told of its own entities; null for the whole city. */
  readonly district: string | null;
  /** Coordinates of the resource. */
  readonly fields: readonly string[];
  readonly limit: number;
  /** Only withdrawals of a smaller number. */
  readonly after: string | null;
}

/** A fact that was withdrawn, with its number in the feed under `no`. */
export interface WithdrawnRow {
  readonly no: string;
  readonly about: string;
  readonly recordKey: string;
  readonly uscc: string;
  readonly withdrawnAt: string;
}

const FIRST = `(SELECT min(f.seq) FROM feed_event f WHERE f.aggregate_type = w.aggregate_type AND f.record_key = w.record_key)`;
const FIRST_AT = `(SELECT f.recorded_at FROM feed_event f WHERE f.seq = ${FIRST})`;

const ASKED = `EXISTS (
  SELECT FROM access_key k
  JOIN access_circumstance r ON r.circumstance = k.circumstance AND r.key = 'resource:' || $2::text
  JOIN access_circumstance d ON d.circumstance = k.circumstance AND d.key = 'department:' || $3::text
  JOIN access_leaf l ON l.index = k.index
  WHERE k.key = 'entity:' || w.subject AND l.logged_at >= ${FIRST_AT} AND l.logged_at < w.recorded_at
    AND (l.leaf::json->'fields')::jsonb ?| $5::text[])`;

const EXPORTED = `EXISTS (
  SELECT FROM data_export x WHERE x.resource = $2 AND x.department = $3 AND x.ready_at IS NOT NULL
    AND x.as_of_seq >= ${FIRST} AND x.as_of_seq < w.seq AND ${REACHES_ENTITY.replaceAll('$1', 'w.subject')})`;

const FOLLOWED = `EXISTS (
  SELECT FROM feed_acknowledgement a WHERE a.resource = $2 AND a.department = $3 AND a.acknowledged_at < w.recorded_at
    AND a.seq >= ${FIRST} AND ${agreementReaches('w.subject', FIRST)})`;

const HAD = `
  FROM feed_event w WHERE w.withdrawn AND w.aggregate_type = $1
    AND ($4::text IS NULL OR EXISTS (SELECT FROM entity_place p WHERE p.uscc = w.subject::character(18) AND p.district = $4))
    AND (${ASKED} OR ${EXPORTED} OR ${FOLLOWED})`;

const PAGE = `
  SELECT w.seq::text AS no, w.aggregate_type AS about, w.record_key AS "recordKey", w.subject AS uscc,
    w.recorded_at AS "withdrawnAt" ${HAD} AND ($6::bigint IS NULL OR w.seq < $6) ORDER BY w.seq DESC LIMIT $7`;
const COUNT = `SELECT count(*) AS total ${HAD}`;

/**
 * Facts that a department was given while they were there, by asking, by an export or by the feed within its agreement, and
 * that were withdrawn since; the latest first.
 *
 * 《信用修复管理办法》第三条
 */
export async function listWithdrawnFacts(statements: Statements, page: WithdrawnPage): Promise<PageRows> {
  const { about, resource, department, district, fields, after, limit } = page;
  const values = [about, resource, department, district, fields];
  const [rows, counts] = await Promise.all([
    statements.run<WithdrawnRow & Record<string, unknown>>(PAGE, [...values, after, limit]),
    statements.run<{ total: string }>(COUNT, values),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}
