import type { Queryable } from '../../../../kernel/service/work/queryable';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { RosterInspector } from '../../rules/teams/drawRoundTeams';
import { drawTeam, type OrderedCandidate } from '../../rules/teams/drawTeam';
import type { Candidate, TeamObstacle } from '../../rules/teams/judgeCandidate';
import { type TeamProof, teamProof } from '../../rules/teams/teamProof';
import { readSeats, readTeams, type SeatRow, type TeamRow } from './seatRows';

/** A proof with what was kept of the draw. */
export interface StoredTeamProof {
  readonly department: string;
  readonly attempt: number;
  readonly draw: string;
  readonly office: string;
  readonly borrowed: boolean;
  readonly proof: TeamProof;
  /** Whether the seats that are kept are those that the proof gives. */
  readonly replays: boolean;
}

interface DrawRow {
  readonly number: string;
  readonly seed: string;
  readonly size: number;
  readonly band: number;
  readonly most: number;
}

const DRAWS = `SELECT d.number, d.seed, d.team_size AS size, d.load_band AS band, d.most_visits AS most
  FROM team_draw d WHERE d.number = ANY ($1)`;
const ROSTERS = `SELECT r.draw, r.office, r.inspectors::json AS inspectors FROM team_roster r
  WHERE (r.draw, r.office) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
const OBSTACLES = `SELECT r.draw, r.inspector, r.reason FROM seat_rejection r WHERE r.visit = $1 AND r.draw = ANY ($2)`;
const SEATED_BEFORE = `SELECT s.inspector, count(DISTINCT s.visit)::int AS visits FROM visit_team t
  JOIN visit_seat s ON s.visit = t.visit AND s.department = t.department AND s.attempt = t.attempt
  WHERE t.draw = $1 AND t.place < $2 AND s.inspector = ANY ($3) GROUP BY s.inspector`;

type RosterRow = { draw: string; office: string; inspectors: RosterInspector[] };
type ObstacleRow = { draw: string; inspector: string; reason: TeamObstacle };

interface DrawnFrom {
  readonly draws: ReadonlyMap<string, DrawRow>;
  readonly rosters: readonly RosterRow[];
  readonly obstacles: readonly ObstacleRow[];
}

const officesOf = ({ office, borrowed }: TeamRow): string[] =>
  borrowed ? [...new Set([office, lineOf(office)])] : [office];

async function drawnFrom(client: Queryable, visit: string, teams: readonly TeamRow[]): Promise<DrawnFrom> {
  const numbers = [...new Set(teams.map(({ draw }) => draw))];
  const pairs = teams.flatMap((team) => officesOf(team).map((office) => [team.draw, office]));
  const draws = (await client.query<DrawRow & Record<string, unknown>>(DRAWS, [numbers])).rows;
  const asked = [pairs.map(([draw]) => draw), pairs.map(([, office]) => office)];
  return {
    draws: new Map(draws.map((row) => [row.number, row])),
    rosters: (await client.query<RosterRow>(ROSTERS, asked)).rows,
    obstacles: (await client.query<ObstacleRow>(OBSTACLES, [visit, numbers])).rows,
  };
}

async function candidatesOf(client: Queryable, team: TeamRow, from: DrawnFrom): Promise<Candidate[]> {
  const offices = officesOf(team);
  const roster = from.rosters
    .filter(({ draw, office }) => draw === team.draw && offices.includes(office))
    .flatMap(({ inspectors }) => inspectors);
  const numbers = roster.map(({ inspector }) => inspector);
  const { rows } = await client.query<{ inspector: string; visits: number }>(SEATED_BEFORE, [
    team.draw,
    team.place,
    numbers,
  ]);
  const before = new Map(rows.map(({ inspector, visits }) => [inspector, visits]));
  const obstacles = new Map(
    from.obstacles.filter(({ draw }) => draw === team.draw).map(({ inspector, reason }) => [inspector, reason]),
  );
  return roster.map((one) => {
    const load = one.load + (before.get(one.inspector) ?? 0);
    return { ...one, load, obstacle: obstacles.get(one.inspector) ?? null };
  });
}

const isAsStored = (seats: readonly SeatRow[], seated: readonly OrderedCandidate[]): boolean => {
  const stored = [...seats].sort((a, b) => a.seat - b.seat).map(({ inspector, ticket }) => `${inspector} ${ticket}`);
  return JSON.stringify(stored) === JSON.stringify(seated.map(({ inspector, ticket }) => `${inspector} ${ticket}`));
};

/**
 * The proofs of everything that was drawn for a visit, by department and attempt: seed, the frozen roster with the visits that
 * each had at that moment, the order, every rejection, the seats; computed anew from what was kept. FL-15, FL-17
 */
export async function readTeamProofs(client: Queryable, visit: string): Promise<StoredTeamProof[]> {
  const teams = await readTeams(client, [visit]);
  const seats = await readSeats(client, [visit]);
  const from = await drawnFrom(client, visit, teams);
  const uscc = await usccOf(client, visit);
  const proofs: StoredTeamProof[] = [];
  for (const team of teams) {
    const { seed, size, band, most } = from.draws.get(team.draw) as DrawRow;
    const { department, attempt, office, borrowed, place, items, kept, seats: wanted, district, lastDay: day } = team;
    const candidates = await candidatesOf(client, team, from);
    const part = { seed, department, uscc, district, items, day, kept, seats: wanted, limits: { size, band, most } };
    const draw = drawTeam(part, candidates);
    const stored = seats.filter((seat) => seat.department === department && seat.attempt === attempt);
    const replays = isAsStored(stored, draw.seated) && draw.lack === team.lack;
    const proof = teamProof({ visit, place, part, candidates, draw });
    proofs.push({ department, attempt, draw: team.draw, office, borrowed, proof, replays });
  }
  return proofs;
}

async function usccOf(client: Queryable, visit: string): Promise<string> {
  const sql = 'SELECT v.uscc::text AS uscc FROM visit v WHERE v.number = $1';
  return (await client.query<{ uscc: string }>(sql, [visit])).rows[0]?.uscc ?? '';
}
