import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Part } from '../../../../kernel/service/entityReader';
import type { WorkPageQuery } from '../../../../kernel/service/work/workPage';
import type { PlanKind } from '../../rules/plans/planContent';
import type { PlanState } from '../../rules/plans/planState';
import { CALLED_OFF } from '../visits/callOffRows';
import { EDITION_JSON, PLAN_COLUMNS } from './storedPlan';

/** Which plans are wanted; what is left out restricts nothing. */
export interface PlanFilter {
  readonly kind?: PlanKind | null;
  readonly year?: number | null;
  readonly state?: PlanState | null;
  /** A department that has tasks in it, or leads. */
  readonly department?: string | null;
}

const WHERE = `(w.published_on IS NOT NULL OR $1::text[] IS NULL OR w.departments && $1)
  AND ($2::text IS NULL OR w.kind = $2) AND ($3::int IS NULL OR w.year = $3) AND ($4::text IS NULL OR w.state = $4)
  AND ($5::text IS NULL OR w.departments @> ARRAY[$5])`;

/** A page of plans, newest first: those that were published, and what is not public of the authorities in sight. */
export async function listPlans(
  statements: Statements,
  { kind, year, state, department }: PlanFilter,
  { authorities, limit, after }: WorkPageQuery,
): Promise<PageRows> {
  const values = [authorities, kind ?? null, year ?? null, state ?? null, department ?? null];
  const [rows, counts] = await Promise.all([
    statements.run<Record<string, unknown>>(
      `SELECT w.id::text AS no, ${PLAN_COLUMNS} FROM inspection_plan w
       WHERE ${WHERE} AND ($6::bigint IS NULL OR w.id < $6) ORDER BY w.id DESC LIMIT $7`,
      [...values, after, limit],
    ),
    statements.run<{ total: number }>(`SELECT count(*)::int AS total FROM inspection_plan w WHERE ${WHERE}`, values),
  ]);
  return { rows, total: counts[0]?.total ?? 0 };
}

/** Editions of a plan that are told at most. */
export const MOST_EDITIONS = 200;

/** Every edition of a plan, oldest first; the key is the number of the plan. */
export const PLAN_EDITIONS: Part = {
  name: 'planEditions',
  sql: () => `SELECT coalesce(json_agg(${EDITION_JSON} ORDER BY e.edition), '[]'::json)
    FROM (SELECT * FROM inspection_plan_edition WHERE plan_number = k.key ORDER BY edition LIMIT ${MOST_EDITIONS}) e`,
};

/** Drawn tasks under a plan that were called off and not replaced, and its visits without a draw that were; same key. */
export const PLAN_CALLED_OFF: Part = {
  name: 'planCalledOff',
  sql: () => `SELECT to_json(count(*)::int) FROM (${CALLED_OFF}) c WHERE c.plan = k.key`,
};
