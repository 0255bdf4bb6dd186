import type { Statements } from '../../../../kernel/service/database/statements';
import { type Day, diffDays } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { nearSince } from '../../rules/visits/mergeOffer';
import { reportSpan } from '../../rules/visits/reportSpan';
import { OFF_SITE_MODES } from '../../rules/visits/visitMode';

/** Which inspections a report covers. */
export interface ReportSpan {
  readonly from: Day;
  readonly to: Day;
  /** Six digits; null for the whole city. */
  readonly district?: string | null;
}

/** Inspections of one trigger. */
export interface TriggerShare {
  readonly trigger: string;
  readonly inspections: number;
}

/** Inspections of one department with its offices. */
export interface ModeShare {
  readonly department: string;
  readonly inspections: number;
  readonly offSite: number;
}

/** How much of the inspecting is outside the draw, off site, and repeated. */
export interface VisitReport {
  readonly inspections: number;
  /** Days on which an entity was inspected, by one department or several. */
  readonly visits: number;
  readonly entities: number;
  /** Visits that came within 90 days of one before of the same entity. */
  readonly repeats: number;
  readonly triggers: readonly TriggerShare[];
  readonly departments: readonly ModeShare[];
}

const DONE = `inspection i LEFT JOIN entity_place place ON place.uscc = i.uscc
  WHERE i.inspected_on BETWEEN $1::date AND $2::date AND ($3::text IS NULL OR place.district = $3)`;
const TRIGGERS = `SELECT i.trigger, count(*)::int AS inspections FROM ${DONE} GROUP BY i.trigger ORDER BY i.trigger`;
const DEPARTMENTS = `SELECT split_part(i.department, '-', 1) AS department, count(*)::int AS inspections,
    count(*) FILTER (WHERE i.mode = ANY ($4))::int AS "offSite"
  FROM ${DONE} GROUP BY 1 ORDER BY 1`;
const VISITS = `SELECT count(*) FILTER (WHERE day >= $4::date)::int AS visits,
    count(*) FILTER (WHERE day >= $4::date AND day - before <= $5::int)::int AS repeats
  FROM (SELECT day, lag(day) OVER (PARTITION BY uscc ORDER BY day) AS before
    FROM (SELECT DISTINCT i.uscc, i.inspected_on AS day FROM ${DONE}) days) visits`;
const ENTITIES =
  'SELECT count(*)::int AS entities FROM entity_place place WHERE $1::text IS NULL OR place.district = $1';

/**
 * What the inspections of a span were: which were triggered outside the draw, which were off site, how many visits entities
 * had and how many came soon after another. A visit is a day on which an entity was inspected; all is counted from the
 * inspections themselves, those of other systems included. Throws REPORT_SPAN_UNFIT.
 *
 * 沪府发〔2020〕7号（二）、（六）、（十一）
 */
export async function readVisitReport(
  statements: Statements,
  { from, to, district = null }: ReportSpan,
): Promise<VisitReport> {
  requireLawful(reportSpan(from, to));
  const since = nearSince(from);
  const near = diffDays(since, from);
  const [triggers, departments, visits, entities] = await Promise.all([
    statements.runPlanned<TriggerShare & Record<string, unknown>>(TRIGGERS, [from, to, district]),
    statements.runPlanned<ModeShare & Record<string, unknown>>(DEPARTMENTS, [from, to, district, OFF_SITE_MODES]),
    statements.runPlanned<{ visits: number; repeats: number }>(VISITS, [since, to, district, from, near]),
    statements.runPlanned<{ entities: number }>(ENTITIES, [district]),
  ]);
  const inspections = triggers.reduce((sum, one) => sum + one.inspections, 0);
  const { visits: count = 0, repeats = 0 } = visits[0] ?? {};
  return { inspections, visits: count, entities: entities[0]?.entities ?? 0, repeats, triggers, departments };
}
