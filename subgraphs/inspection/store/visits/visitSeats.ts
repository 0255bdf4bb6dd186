import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';

/** Who is seated in a complete team of a visit. */
export interface VisitSeat {
  readonly visit: string;
  readonly department: string;
  /** Number of the inspector's certificate, which he shows. */
  readonly certificate: string;
  /** Last day on which it is good. */
  readonly certificateUntil: Day;
  /** Subject under which he signs in. */
  readonly account: string | null;
}

const SEATS = `SELECT s.visit, s.department, i.certificate_no AS certificate, i.account,
    i.certificate_until::text AS "certificateUntil"
  FROM visit_seat s JOIN inspector i ON i.number = s.inspector
  JOIN visit_team t ON t.visit = s.visit AND t.department = s.department AND t.latest AND t.lack IS NULL
  WHERE s.visit = $1 AND s.state = 'SEATED' AND i.active ORDER BY s.department, s.seat`;

/** Who is seated in the teams of a visit, by department and seat; of a team that is not complete, nobody. */
export async function seatsOf(client: Queryable, visit: string): Promise<VisitSeat[]> {
  return (await client.query<VisitSeat & Record<string, unknown>>(SEATS, [visit])).rows;
}
