import type { Queryable } from '../../../../kernel/service/work/queryable';

/** What became of one item under a plan, as one department inspects it. */
export interface PlanRealism {
  readonly plan: string;
  readonly department: string;
  readonly item: string;
  /** Numbers of its tasks in the edition in force. */
  readonly tasks: readonly number[];
  /** What the tasks want by number; null where they want a ratio or everybody. */
  readonly wanted: number | null;
  /** Inspections that were planned, those cancelled, carried out and published. */
  readonly planned: number;
  readonly cancelled: number;
  readonly completed: number;
  readonly published: number;
}

/** Rows that are told at once. */
const MOST = 1_000;

/** An inspection is told by the office that went out; the task is of the department of its part. */
const REALISM = `WITH task AS (
    SELECT w.number AS plan, t->>'department' AS department, t->>'item' AS item,
      array_agg((t->>'task')::int ORDER BY (t->>'task')::int) AS tasks,
      CASE WHEN bool_and(t->'volume'->>'kind' = 'COUNT') THEN sum((t->'volume'->>'count')::int)::int END AS wanted
    FROM inspection_plan w JOIN inspection_plan_edition e ON e.plan_number = w.number AND e.edition = w.edition
    CROSS JOIN LATERAL jsonb_array_elements(e.content->'tasks') t
    WHERE w.year = $1 AND w.published_on IS NOT NULL AND ($2::text[] IS NULL OR w.departments && $2)
      AND ($3::text IS NULL OR t->>'department' = $3)
    GROUP BY 1, 2, 3),
  done AS (
    SELECT i.plan_code AS plan, coalesce(p.department, i.department) AS department, r.item_code AS item, count(*)::int AS planned,
      count(*) FILTER (WHERE i.stage = 'CANCELLED')::int AS cancelled,
      count(*) FILTER (WHERE i.stage = 'COMPLETED')::int AS completed,
      count(*) FILTER (WHERE i.result_published)::int AS published
    FROM inspection i JOIN inspection_result r
      ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
    LEFT JOIN visit_part p
      ON p.plan_number = i.plan_code AND p.office = i.source_department AND p.fact_record = i.source_record_id
    WHERE i.plan_code IN (SELECT plan FROM task) GROUP BY 1, 2, 3)
  SELECT t.plan, t.department, t.item, t.tasks, t.wanted, coalesce(d.planned, 0) AS planned,
    coalesce(d.cancelled, 0) AS cancelled, coalesce(d.completed, 0) AS completed, coalesce(d.published, 0) AS published
  FROM task t LEFT JOIN done d USING (plan, department, item)
  ORDER BY t.plan, t.department, t.item LIMIT ${MOST}`;

/** Whose plans of which year are looked at. */
export interface RealismOf {
  readonly year: number;
  readonly department: string | null;
  /** Authorities in sight; null for all. */
  readonly authorities: readonly string[] | null;
}

/**
 * What was planned and what was done under the published plans of a year, by department and item: counts that anybody can make
 * anew from the inspections of the plan. What an office of a district went out for counts for the department whose task it
 * is. At most 1,000. DR-7; 11d
 */
export async function planRealism(
  client: Queryable,
  { year, department, authorities }: RealismOf,
): Promise<PlanRealism[]> {
  return (await client.query<PlanRealism & Record<string, unknown>>(REALISM, [year, authorities, department])).rows;
}
