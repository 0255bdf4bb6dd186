import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { type VisitBurden, type VisitCounts, visitBurden } from '../../rules/oversight/visitBurden';

/** Visits by one department to entities of one district over a period. */
export interface BurdenRow extends VisitBurden {
  readonly department: string;
  /** Null for entities whose district is not known. */
  readonly district: string | null;
}

/** Parameters: first and last day, days of the window. Offices in districts count with their department. */
const BURDEN = `
  WITH visited AS (
    SELECT e.uscc, e.occurred_on, split_part(e.source_department, '-', 1) AS department,
      e.occurred_on - lag(e.occurred_on) OVER (PARTITION BY e.uscc ORDER BY e.occurred_on, e.record_key) AS gap
    FROM evidence_record e WHERE e.kind = 'INSPECTION_VISIT' AND e.superseded_seq IS NULL AND NOT e.withdrawn
      AND e.occurred_on BETWEEN $1::date - $3::int AND $2::date),
  visits AS (
    SELECT v.department, p.district, count(*)::int AS visits, count(DISTINCT (v.uscc, v.occurred_on))::int AS days,
      (count(*) FILTER (WHERE v.gap <= $3::int))::int AS repeats
    FROM visited v LEFT JOIN entity_place p ON p.uscc = v.uscc WHERE v.occurred_on >= $1::date GROUP BY 1, 2),
  subjects AS (
    SELECT split_part(s.authority, '-', 1) AS department, p.district, count(DISTINCT s.uscc)::int AS subjects
    FROM supervised_subject s LEFT JOIN entity_place p ON p.uscc = s.uscc
    WHERE s.superseded_seq IS NULL AND s.approved_on <= $2::date AND (s.ended_on IS NULL OR s.ended_on > $1::date)
    GROUP BY 1, 2)
  SELECT k.department, k.district, coalesce(s.subjects, 0) AS subjects, coalesce(v.visits, 0) AS visits,
    coalesce(v.days, 0) AS days, coalesce(v.repeats, 0) AS repeats
  FROM (SELECT department, district FROM visits UNION SELECT department, district FROM subjects) k
    LEFT JOIN visits v ON v.department = k.department AND v.district IS NOT DISTINCT FROM k.district
    LEFT JOIN subjects s ON s.department = k.department AND s.district IS NOT DISTINCT FROM k.district
  ORDER BY k.department, k.district NULLS LAST`;

/** Visits, days of visit and repeat visits over a period, by department and district. */
export async function readBurden(
  statements: Statements,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<BurdenRow[]> {
  const window = parameterOn('REPEAT_VISIT_WITHIN', to).value;
  const rows = await statements.runPlanned<VisitCounts & { department: string; district: string | null }>(BURDEN, [
    from,
    to,
    window,
  ]);
  return rows.map(({ department, district, ...counts }) => ({ department, district, ...visitBurden(counts) }));
}
