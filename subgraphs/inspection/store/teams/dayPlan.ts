import type { Statements } from '../../../../kernel/service/database/statements';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { readVisitTeams, type VisitTeams } from './teamReads';

/** A visit on the way of an office through a day. */
export interface DayStop extends VisitTeams {
  /** Place on the way, from 1. */
  readonly place: number;
  readonly district: string | null;
  readonly joint: boolean;
}

/** Most visits of an office on a day that are told. */
const MOST_STOPS = 500;

const STOPS = `SELECT v.number, v.district, v.joint FROM visit v
  JOIN LATERAL (SELECT min(t.visit_ticket) AS ticket FROM visit_team t WHERE t.visit = v.number AND t.latest) t ON true
  WHERE v.scheduled_on = $2::date AND v.state <> 'CANCELLED' AND EXISTS (SELECT 1 FROM visit_part p
    WHERE p.visit = v.number AND p.state <> 'CANCELLED' AND $1 IN (p.office, p.department))
  ORDER BY v.district NULLS FIRST, t.ticket, v.uscc LIMIT ${MOST_STOPS}`;

/** The visits of an office on a day in the order of the way: by district, within it by ticket; with the teams. */
export async function readDayPlan(statements: Statements, office: string, day: Day): Promise<DayStop[]> {
  type Row = { number: string; district: string | null; joint: boolean };
  const rows = await statements.run<Row>(STOPS, [office, day]);
  const teams = await readVisitTeams(
    readingFrom(statements),
    rows.map(({ number }) => number),
  );
  return teams.map((team, at) => {
    const { district = null, joint = false } = rows.find(({ number }) => number === team.visit) ?? {};
    return { ...team, place: at + 1, district, joint };
  });
}
