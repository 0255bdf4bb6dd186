import type { Queryable } from '../../../../kernel/service/work/queryable';

/**
 * The items of parts of visits with the plan under which each is carried out, as SQL: what was drawn, under the plan of its
 * task; what a special check asks for, under the plan of the check. `part` is the department of the part, `line` a department
 * whose task it may be besides `department`: a special check is made by an office, the task may be of the department above it.
 * `items` are those that the part still has. A part may carry out tasks of several plans; the inspection that tells it names
 * the first alone.
 */
export const PLANNED_WORK = `(
  SELECT t.plan, p.visit, p.department AS part, p.office, p.fact_record, p.state, p.items, t.department, t.department AS line,
      t.item
    FROM draw_round_task t JOIN visit v ON v.round_number = t.round
    JOIN visit_part p ON p.visit = v.number AND t.place = ANY (p.tasks)
  UNION ALL
  SELECT c.plan_number, p.visit, p.department, p.office, p.fact_record, p.state, p.items, c.authority,
      split_part(c.authority, '-', 1), i.item
    FROM triggered_check c JOIN visit_part p ON p.visit = c.visit_number AND c.authority IN (p.office, p.department)
    CROSS JOIN LATERAL unnest(c.items) AS i (item)
    WHERE c.plan_number IS NOT NULL)`;

const OF_PART = `SELECT DISTINCT w.plan FROM ${PLANNED_WORK} w WHERE w.visit = $1 AND w.part = $2 ORDER BY w.plan`;

/** The plans whose tasks or special checks a part of a visit carries out, by number. DR-7, DR-10 */
export async function plansOfPart(
  client: Queryable,
  { visit, department }: { readonly visit: string; readonly department: string },
): Promise<string[]> {
  return (await client.query<{ plan: string }>(OF_PART, [visit, department])).rows.map(({ plan }) => plan);
}
