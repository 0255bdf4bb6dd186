import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { AssistantRow } from './addAssistant';
import { RECUSALS, type RecusalRow } from './recusalRows';
import { readSeats, readTeams, type SeatRow, type TeamRow } from './seatRows';
import { readTeamVisits, type TeamVisit, type TeamVisitPart } from './teamVisits';

/** The team of a department in a visit, with whoever held a seat before. */
export interface PartTeam extends TeamVisitPart {
  readonly visit: string;
  /** Undefined before the first draw. */
  readonly team: TeamRow | undefined;
  readonly seated: readonly SeatRow[];
  readonly former: readonly SeatRow[];
}

/** The teams of a visit as they stand. */
export interface VisitTeams extends Pick<TeamVisit, 'visit' | 'uscc' | 'authority' | 'scheduledOn'> {
  readonly parts: readonly PartTeam[];
  readonly assistants: readonly AssistantRow[];
}

const ASSISTANTS = `SELECT a.visit, a.department, a.body, a.agreement, a.added_on::text AS "addedOn"
  FROM visit_assistant a WHERE a.visit = ANY ($1) ORDER BY a.visit, a.department, a.id LIMIT 2000`;

/** The teams of visits as they stand, in the order of the numbers that were asked for. */
export async function readVisitTeams(client: Queryable, numbers: readonly string[]): Promise<VisitTeams[]> {
  const [visits, teams, seats, assistants] = [
    await readTeamVisits(client, numbers),
    await readTeams(client, numbers),
    await readSeats(client, numbers),
    (await client.query<AssistantRow & Record<string, unknown>>(ASSISTANTS, [numbers])).rows,
  ];
  const byNumber = new Map(visits.map((visit) => [visit.visit, visit]));
  return numbers.flatMap((number) => {
    const visit = byNumber.get(number);
    if (!visit) return [];
    const parts = visit.parts.map((part): PartTeam => {
      const isIts = (row: { readonly visit: string; readonly department: string }) =>
        row.visit === number && row.department === part.department;
      const own = seats.filter(isIts);
      const seated = own.filter(({ state }) => state === 'SEATED');
      const former = own.filter(({ state }) => state !== 'SEATED');
      return { ...part, visit: number, team: teams.filter(isIts).at(-1), seated, former };
    });
    return [{ ...visit, parts, assistants: assistants.filter((row) => row.visit === number) }];
  });
}

/** SQL over `visit w`: every authority whose work it is. */
const PARTIES = 'array_append(w.departments, w.authority)';

/** Visits of a round, or of all, in which a department has no team, newest first. */
export async function listVisitsWithoutTeam(
  statements: Statements,
  round: string | null,
  page: Parameters<typeof listWork>[2],
): Promise<PageRows> {
  const lacking = `EXISTS (SELECT 1 FROM visit_part p LEFT JOIN visit_team t
      ON t.visit = p.visit AND t.department = p.department AND t.latest
    WHERE p.visit = w.number AND p.state IN ('PLANNED', 'IN_PROGRESS') AND (t.visit IS NULL OR t.lack IS NOT NULL))`;
  const listing = {
    columns: 'w.number',
    from: 'visit w',
    where: `w.state IN ('PLANNED', 'CODED', 'IN_PROGRESS') AND ($1::text IS NULL OR w.round_number = $1) AND ${lacking}`,
    params: [round],
    parties: PARTIES,
  };
  const rows = await listWork(statements, listing, page);
  return rows;
}

/** Which requests for recusal are wanted. */
export interface RecusalFilter {
  readonly visit?: string | null;
  readonly inspector?: string | null;
  readonly state?: string | null;
}

/** Requests for recusal of the authorities in a viewer's sight, newest first. */
export function listRecusals(
  statements: Statements,
  { visit, inspector, state }: RecusalFilter,
  page: Parameters<typeof listWork>[2],
): Promise<PageRows> {
  const conditions = [
    ['w.visit = ?', visit],
    ['w.inspector = ?', inspector],
    ['w.state = ?', state],
  ] as const;
  return listWork(statements, listingOf(RECUSALS, conditions), page);
}

/** The request of a number; undefined where there is none. */
export function findRecusal(statements: Statements, number: string): Promise<RecusalRow | undefined> {
  return findWork<RecusalRow>(readingFrom(statements), RECUSALS, number);
}
