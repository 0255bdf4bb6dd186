import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { coveredFrom } from '../../rules/plans/coverageTerm';
import { SAW_NOTHING } from '../../rules/plans/sawNothing';

/** Whose coverage of which matter is looked at, on which day. */
export interface CoverageOf {
  /** An office of a district looks at the objects of its district. */
  readonly department: string;
  readonly matter: string;
  readonly on: Day;
}

/** How many of a matter's objects were inspected in time. */
export interface Coverage extends CoverageOf {
  readonly coveredFrom: Day;
  readonly objects: number;
  readonly covered: number;
  readonly notYetDue: number;
  readonly uncovered: number;
}

/** Whether something was seen under an item; what a visit of the hub found may not be told in its fact yet. */
const SEEN = `NOT EXISTS (SELECT FROM unnest(coalesce(v.codes, r.codes)) AS c(code)
  WHERE coalesce(v.code_set, r.code_set) || ':' || c.code = ANY ($5))`;

/**
 * Objects of a matter that are in operation, each with the day of its last completed inspection on an item of the matter that
 * saw something. Parameters: $1 the matter, $2 the day, $3 the first day that counts, $4 the district or null, $5 the
 * results under which nothing was seen.
 */
const OBJECTS = `(SELECT o.uscc, o.district, o.registered_on, l.last_on,
      coalesce(l.last_on >= $3::date, false) AS covered,
      l.last_on IS NULL AND coalesce(o.registered_on >= $3::date, false) AS not_yet_due
    FROM inspection_object o LEFT JOIN (
      SELECT i.uscc, max(i.inspected_on) AS last_on FROM inspection i
      JOIN inspection_result r ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
      JOIN inspection_item t ON t.code = r.item_code
      LEFT JOIN visit_item v ON v.authority = i.source_department AND v.item = r.item_code
        AND v.visit || '-' || v.department = i.source_record_id
      WHERE t.matter_code = $1 AND i.stage = 'COMPLETED' AND i.inspected_on <= $2::date AND ${SEEN} GROUP BY i.uscc
    ) l USING (uscc)
    WHERE (o.state IS NULL OR o.state NOT IN ('REVOKED', 'DEREGISTERED', 'VOIDED', 'MOVED_OUT'))
      AND ($4::text IS NULL OR o.district = $4)
      AND EXISTS (SELECT FROM object_category g WHERE g.uscc = o.uscc AND g.matter_code = $1 AND g.since <= $2::date
        AND (g.until IS NULL OR $2::date < g.until))) w`;

const COUNTS = `SELECT count(*)::int AS objects, count(*) FILTER (WHERE w.covered)::int AS covered,
  count(*) FILTER (WHERE w.not_yet_due)::int AS "notYetDue",
  count(*) FILTER (WHERE NOT w.covered AND NOT w.not_yet_due)::int AS uncovered FROM ${OBJECTS}`;

function valuesOf({ department, matter, on }: CoverageOf): [string, Day, Day, string | null, readonly string[]] {
  return [matter, on, coveredFrom(on), findDepartment(department)?.district ?? null, SAW_NOTHING];
}

/** How many of a matter's objects were inspected in time. DR-16 */
export async function foodCoverage(statements: Statements, of: CoverageOf): Promise<Coverage> {
  const values = valuesOf(of);
  const [counts] = await statements.run<Omit<Coverage, keyof CoverageOf>>(COUNTS, values);
  const none = { objects: 0, covered: 0, notYetDue: 0, uncovered: 0 };
  return { ...of, ...none, ...counts, coveredFrom: values[2] };
}

/** A page of the objects of a matter that were not inspected in time, by code. DR-16 */
export async function listUncovered(
  statements: Statements,
  of: CoverageOf,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<PageRows> {
  const values = valuesOf(of);
  const where = 'NOT w.covered AND NOT w.not_yet_due';
  const [rows, counts] = await Promise.all([
    statements.run<Record<string, unknown>>(
      `SELECT w.uscc, w.district, w.registered_on AS "registeredOn", w.last_on AS "lastInspectedOn" FROM ${OBJECTS}
       WHERE ${where} AND ($6::text IS NULL OR w.uscc > $6::character(18)) ORDER BY w.uscc LIMIT $7`,
      [...values, after, limit],
    ),
    statements.run<{ total: number }>(`SELECT count(*)::int AS total FROM ${OBJECTS} WHERE ${where}`, values),
  ]);
  return { rows, total: counts[0]?.total ?? 0 };
}

/** Whether a department, or the one above it, has items of a matter. */
export async function hasItemsOf(
  statements: Statements,
  departments: readonly string[],
  matter: string,
): Promise<boolean> {
  const sql = 'SELECT 1 FROM inspection_item WHERE matter_code = $1 AND department = ANY ($2) LIMIT 1';
  return (await statements.run(sql, [matter, departments])).length > 0;
}
