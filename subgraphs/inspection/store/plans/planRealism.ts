import type { Queryable } from '../../../../kernel/service/work/queryable';
import { PLANNED_WORK } from './plannedWork';

/** What became of one item under a plan, as one department inspects it. */
export interface PlanRealism {
  readonly plan: string;
  readonly department: string;
  readonly item: string;
  /** Numbers of its tasks in the edition in force. */
  readonly tasks: readonly number[];
  /** What the tasks want by number; null where they want a ratio or everybody. */
  readonly wanted: number | null;
  /** Inspections that were planned, those called off or not carried out, completed and published. */
  readonly planned: number;
  readonly cancelled: number;
  readonly completed: number;
  readonly published: number;
}

/** Rows that are told at once. */
const MOST = 1_000;

/**
 * Each item counts under the plan of its task, whatever plan the inspection names that tells it. What a department told of its
 * own accord counts under the plan that it names. A part counts from the moment that it is planned, whoever is told of it.
 */
const REALISM = `WITH task AS (
    SELECT w.number AS plan, t->>'department' AS department, t->>'item' AS item,
      array_agg((t->>'task')::int ORDER BY (t->>'task')::int) AS tasks,
      CASE WHEN bool_and(t->'volume'->>'kind' = 'COUNT') THEN sum((t->'volume'->>'count')::int)::int END AS wanted
    FROM inspection_plan w JOIN inspection_plan_edition e ON e.plan_number = w.number AND e.edition = w.edition
    CROSS JOIN LATERAL jsonb_array_elements(e.content->'tasks') t
    WHERE w.year = $1 AND w.published_on IS NOT NULL AND ($2::text[] IS NULL OR w.departments && $2)
    GROUP BY 1, 2, 3),
  held AS (
    SELECT DISTINCT w.plan, w.item, w.department, w.line, w.office, w.fact_record, w.state FROM ${PLANNED_WORK} w
    WHERE w.plan IN (SELECT plan FROM task) AND w.item = ANY (w.items)),
  work AS (
    SELECT w.plan, w.item, w.department, w.line, w.state AS stage, i.result_published
    FROM held w LEFT JOIN inspection i ON i.source_department = w.office AND i.source_record_id = w.fact_record
    UNION ALL
    SELECT i.plan_code, r.item_code, i.department, split_part(i.department, '-', 1), i.stage, i.result_published
    FROM inspection i JOIN inspection_result r
      ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
    WHERE i.plan_code IN (SELECT plan FROM task) AND NOT EXISTS (SELECT FROM visit_part p
      WHERE p.office = i.source_department AND p.fact_record = i.source_record_id)),
  done AS (
    SELECT plan, item, department, line, count(*) AS planned,
      count(*) FILTER (WHERE stage = 'CANCELLED') AS cancelled, count(*) FILTER (WHERE stage = 'COMPLETED') AS completed,
      count(*) FILTER (WHERE result_published) AS published
    FROM work GROUP BY 1, 2, 3, 4),
  told AS (
    SELECT d.*, (SELECT t.department FROM task t
      WHERE t.plan = d.plan AND t.item = d.item AND t.department IN (d.department, d.line)
      ORDER BY t.department <> d.department LIMIT 1) AS of FROM done d)
  SELECT t.plan, t.department, t.item, t.tasks, t.wanted, coalesce(sum(d.planned), 0)::int AS planned,
    coalesce(sum(d.cancelled), 0)::int AS cancelled, coalesce(sum(d.completed), 0)::int AS completed,
    coalesce(sum(d.published), 0)::int AS published
  FROM task t LEFT JOIN told d ON d.plan = t.plan AND d.item = t.item AND d.of = t.department
  WHERE $3::text IS NULL OR t.department = $3
  GROUP BY t.plan, t.department, t.item, t.tasks, t.wanted ORDER BY t.plan, t.department, t.item LIMIT ${MOST}`;

/** Whose plans of which year are looked at. */
export interface RealismOf {
  readonly year: number;
  readonly department: string | null;
  /** Authorities in sight; null for all. */
  readonly authorities: readonly string[] | null;
}

/**
 * What was planned and what was done under the published plans of a year, by department and item: counts that anybody can make
 * anew from the visits of its rounds and checks, and from the inspections that name it besides. What an office of a district
 * went out for counts for the department whose task it is. At most 1,000. DR-7; 11d
 */
export async function planRealism(
  client: Queryable,
  { year, department, authorities }: RealismOf,
): Promise<PlanRealism[]> {
  return (await client.query<PlanRealism & Record<string, unknown>>(REALISM, [year, authorities, department])).rows;
}
