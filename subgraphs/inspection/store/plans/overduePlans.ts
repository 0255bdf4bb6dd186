import type { Queryable } from '../../../../kernel/service/work/queryable';
import { type Day, diffDays, yearOf } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { planDeadline } from '../../rules/plans/planDeadline';
import { urgentFilingDue } from '../../rules/plans/urgentFiling';

/** What can be overdue of plans. */
export type OverdueKind = 'ANNUAL_NOT_PUBLISHED' | 'SPECIAL_NOT_PUBLISHED' | 'AMENDMENT_NOT_FILED';

/** Something about plans that should be done by now. */
export interface OverduePlan {
  readonly kind: OverdueKind;
  readonly department: string;
  readonly year: number;
  /** Number of the plan; null where there is none yet. */
  readonly plan: string | null;
  readonly dueOn: Day;
  readonly daysOverdue: number;
}

/** What is told at once. */
const MOST = 500;

const WITHOUT_PLAN = `SELECT DISTINCT t.department FROM inspection_item t
  WHERE t.published_on <= $1::date AND (t.withdrawn_on IS NULL OR $1::date < t.withdrawn_on)
    AND ($3::text[] IS NULL OR t.department = ANY ($3))
    AND NOT EXISTS (SELECT FROM inspection_plan p WHERE p.kind = 'ANNUAL' AND p.year = $2 AND p.state <> 'WITHDRAWN'
      AND p.published_on IS NOT NULL AND p.departments @> ARRAY[t.department])`;

const WAITING = `SELECT w.number AS plan, w.authority AS department, w.year, w.kind, e.edition, e.urgent,
    e.approved_on::text AS "approvedOn", e.filed_on::text AS "filedOn"
  FROM inspection_plan w JOIN inspection_plan_edition e ON e.plan_number = w.number
  WHERE e.approved_on IS NOT NULL AND e.published_on IS NULL AND e.dropped_on IS NULL
    AND (e.urgent OR (w.kind = 'SPECIAL' AND e.edition = 1)) AND ($1::text[] IS NULL OR w.departments && $1)`;

interface Waiting {
  readonly plan: string;
  readonly department: string;
  readonly year: number;
  readonly kind: 'ANNUAL' | 'SPECIAL';
  readonly edition: number;
  readonly urgent: boolean;
  readonly approvedOn: Day;
  readonly filedOn: Day | null;
}

function waitingDue(waiting: Waiting): { readonly kind: OverdueKind; readonly dueOn: Day | null } {
  if (waiting.edition === 1) return { kind: 'SPECIAL_NOT_PUBLISHED', dueOn: planDeadline(waiting) };
  return { kind: 'AMENDMENT_NOT_FILED', dueOn: waiting.filedOn === null ? urgentFilingDue(waiting) : null };
}

/**
 * What is overdue of plans on a day, longest first, of the authorities in sight, null for all: departments with items on the
 * list that have no annual plan public by 31 March of the year, special plans whose month is over, urgent amendments that
 * were not filed. At most 500. DR-5, DR-6
 */
export async function overduePlans(
  client: Queryable,
  authorities: readonly string[] | null,
  today: Day,
): Promise<OverduePlan[]> {
  const year = yearOf(today);
  const annualDue = planDeadline({ kind: 'ANNUAL', year, approvedOn: null });
  const missing = isOverdue(annualDue, today)
    ? (await client.query<{ department: string }>(WITHOUT_PLAN, [annualDue, year, authorities])).rows
    : [];
  const { rows } = await client.query<Waiting & Record<string, unknown>>(WAITING, [authorities]);
  const late = [
    ...missing.map(({ department }) => ({
      kind: 'ANNUAL_NOT_PUBLISHED' as const,
      department,
      year,
      plan: null,
      dueOn: annualDue,
    })),
    ...rows.map((row) => ({ department: row.department, year: row.year, plan: row.plan, ...waitingDue(row) })),
  ];
  return late
    .flatMap(({ dueOn, ...one }) =>
      dueOn !== null && isOverdue(dueOn, today) ? [{ ...one, dueOn, daysOverdue: diffDays(dueOn, today) }] : [],
    )
    .sort((a, b) => b.daysOverdue - a.daysOverdue || (`${a.department}${a.plan}` < `${b.department}${b.plan}` ? -1 : 1))
    .slice(0, MOST);
}
