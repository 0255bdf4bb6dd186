import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';

/** How many visits of a round take place on a day. */
export interface CalendarDay {
  readonly day: Day;
  readonly visits: number;
  readonly joint: number;
}

/** The visits of a round by day, and those that have none. */
export interface RoundCalendar {
  readonly round: string;
  readonly scheduled: number;
  /** Those without a lawful team among them. */
  readonly unscheduled: number;
  readonly withoutTeam: number;
  readonly days: readonly CalendarDay[];
}

const DAYS = `SELECT v.scheduled_on::text AS day, count(*)::int AS visits, count(*) FILTER (WHERE v.joint)::int AS joint,
    count(*) FILTER (WHERE v.scheduled_on IS NULL AND EXISTS (SELECT 1 FROM visit_part p
      LEFT JOIN visit_team t ON t.visit = p.visit AND t.department = p.department AND t.latest
      WHERE p.visit = v.number AND p.state <> 'CANCELLED' AND (t.visit IS NULL OR t.lack IS NOT NULL)))::int AS lacking
  FROM visit v WHERE v.round_number = $1 AND v.state <> 'CANCELLED' GROUP BY v.scheduled_on ORDER BY v.scheduled_on LIMIT 1000`;

type Row = { day: Day | null; visits: number; joint: number; lacking: number };

/** The calendar of a round. */
export async function readRoundCalendar(statements: Statements, round: string): Promise<RoundCalendar> {
  const rows = await statements.run<Row>(DAYS, [round]);
  const days = rows.flatMap(({ day, visits, joint }) => (day === null ? [] : [{ day, visits, joint }]));
  const without = rows.find(({ day }) => day === null);
  return {
    round,
    scheduled: days.reduce((sum, { visits }) => sum + visits, 0),
    unscheduled: without?.visits ?? 0,
    withoutTeam: without?.lacking ?? 0,
    days,
  };
}
