import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { KeptMember, TeamLack } from '../../rules/teams/drawTeam';
import type { TeamItem } from '../../rules/teams/judgeCandidate';
import type { SeatRole } from '../../rules/teams/leadOfVisit';

/** What can become of whoever holds a seat. */
export const SEAT_STATES = ['SEATED', 'RECUSED', 'REPLACED'] as const;

/** What became of whoever holds a seat. */
export type SeatState = (typeof SEAT_STATES)[number];

/** A seat in a team. */
export interface SeatRow {
  readonly visit: string;
  readonly department: string;
  readonly seat: number;
  /** Attempt at which it was drawn. */
  readonly attempt: number;
  readonly inspector: string;
  readonly role: SeatRole;
  readonly load: number;
  readonly ticket: string;
  readonly state: SeatState;
  readonly endedOn: Day | null;
  readonly endedReason: string | null;
}

/** What was drawn for a department in a visit, at one attempt. */
export interface TeamRow {
  readonly visit: string;
  readonly department: string;
  readonly attempt: number;
  readonly draw: string;
  readonly place: number;
  readonly office: string;
  readonly borrowed: boolean;
  readonly visitTicket: string;
  readonly items: readonly TeamItem[];
  readonly kept: readonly KeptMember[];
  readonly seats: number;
  readonly district: string | null;
  readonly lastDay: Day;
  readonly lack: TeamLack | null;
}

const SEATS = `SELECT s.visit, s.department, s.seat, s.attempt, s.inspector, s.role, s.load, s.ticket, s.state,
    s.ended_on::text AS "endedOn", s.ended_reason AS "endedReason"
  FROM visit_seat s WHERE s.visit = ANY ($1) ORDER BY s.visit, s.department, s.seat, s.attempt`;

const TEAMS = `SELECT t.visit, t.department, t.attempt, t.draw, t.place, t.office, t.borrowed,
    t.visit_ticket AS "visitTicket", t.items::json AS items, t.kept::json AS kept, t.seats, t.district,
    t.last_day::text AS "lastDay", t.lack
  FROM visit_team t WHERE t.visit = ANY ($1) ORDER BY t.visit, t.department, t.attempt`;

/** All seats of visits, former ones too, by visit, department, seat and attempt. */
export async function readSeats(client: Queryable, visits: readonly string[]): Promise<SeatRow[]> {
  return (await client.query<SeatRow & Record<string, unknown>>(SEATS, [visits])).rows;
}

/** All that was drawn for visits, by visit, department and attempt: the last of a department holds. */
export async function readTeams(client: Queryable, visits: readonly string[]): Promise<TeamRow[]> {
  return (await client.query<TeamRow & Record<string, unknown>>(TEAMS, [visits])).rows;
}

/** A team as it stands: the latest attempt, and who is seated. */
export interface StandingTeam {
  readonly team: TeamRow;
  readonly seated: readonly SeatRow[];
}

/** The teams of visits as they stand, by `<visit> <department>`. */
export async function readStandingTeams(
  client: Queryable,
  visits: readonly string[],
): Promise<ReadonlyMap<string, StandingTeam>> {
  const seats = (await readSeats(client, visits)).filter(({ state }) => state === 'SEATED');
  const standing = new Map<string, { team: TeamRow; seated: SeatRow[] }>();
  for (const team of await readTeams(client, visits)) standing.set(teamKey(team), { team, seated: [] });
  for (const seat of seats) standing.get(teamKey(seat))?.seated.push(seat);
  return standing;
}

/** The key of a department's team in a visit. */
export function teamKey({ visit, department }: { readonly visit: string; readonly department: string }): string {
  return `${visit} ${department}`;
}
