import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { CategoryAssignmentRow } from '../writeCategories';

/** The decision in force on a subject in a matter, as it is stored. */
export type StandingCategory = CategoryAssignmentRow & { readonly id: string };

/** A decision as one JSON value, over `category_assignment c`. */
export const STANDING_JSON = `json_build_object('id', c.id::text, 'uscc', c.uscc, 'matterCode', c.matter_code,
  'status', c.status, 'reason', c.reason, 'category', c.category, 'level', c.level, 'since', c.since, 'until', c.until,
  'authority', c.authority, 'published', c.published, 'publishedOn', c.published_on,
  'sourceDepartment', c.source_department, 'sourceRecordId', c.source_record_id, 'observedAt', c.observed_at,
  'ground', CASE WHEN c.rule_set IS NOT NULL THEN json_build_object('ruleSet', c.rule_set::text, 'run', c.run::text,
    'measurePlan', c.measure_plan, 'decision', c.decision) END)`;

const STANDING = `SELECT ${STANDING_JSON} AS standing FROM category_assignment c
  WHERE c.uscc = $1::character(18) AND c.matter_code = $2 AND c.until IS NULL`;

/** A decision as its JSON value tells it. */
export function standingOf(told: StandingCategory): StandingCategory {
  return { ...told, ground: told.ground ?? undefined };
}

/** The decision in force on a subject in a matter. */
export async function findStanding(
  client: Queryable,
  { uscc, matter }: { readonly uscc: string; readonly matter: string },
): Promise<StandingCategory | undefined> {
  const { rows } = await client.query<{ standing: StandingCategory }>(STANDING, [uscc, matter]);
  return rows[0] && standingOf(rows[0].standing);
}
