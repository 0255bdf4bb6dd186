import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { TakenDay } from '../../rules/teams/spreadVisits';
import type { VisitWindow } from '../../rules/teams/windowDays';

const TAKEN = `SELECT s.inspector, v.scheduled_on::text AS day, v.district, count(DISTINCT v.number)::int AS visits
  FROM visit_seat s JOIN visit v ON v.number = s.visit
  WHERE s.inspector = ANY ($1) AND s.state = 'SEATED' AND v.state <> 'CANCELLED'
    AND v.scheduled_on BETWEEN $2::date AND $3::date AND v.number <> ALL ($4)
  GROUP BY s.inspector, v.scheduled_on, v.district ORDER BY s.inspector, v.scheduled_on, v.district`;

/** Whose days are asked for. */
export interface DaysTaken extends VisitWindow {
  readonly inspectors: readonly string[];
  /** Visits that do not count. */
  readonly except?: readonly string[];
}

/** On which days within a window inspectors are out, where, and how often. */
export async function takenDays(
  client: Queryable,
  { inspectors, from, to, except = [] }: DaysTaken,
): Promise<TakenDay[]> {
  const rows = await client.query<TakenDay & { day: Day } & Record<string, unknown>>(TAKEN, [
    [...new Set(inspectors)],
    from,
    to,
    except,
  ]);
  return rows.rows;
}
