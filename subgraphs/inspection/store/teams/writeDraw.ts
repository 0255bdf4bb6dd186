import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { Day } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { type DrawnPart, isOfTheVisit, type RosterInspector, rejectionScope } from '../../rules/teams/drawRoundTeams';
import type { OrderedCandidate } from '../../rules/teams/drawTeam';
import type { SeatRole } from '../../rules/teams/leadOfVisit';
import type { DrawLimits } from '../../rules/teams/teamLimit';

/** A seat that was drawn. */
export interface NewSeat extends OrderedCandidate {
  readonly seat: number;
  readonly role: SeatRole;
}

/** The team that was drawn for a part, with its seats. */
export interface DrawnTeam extends DrawnPart {
  readonly attempt: number;
  readonly borrowed: boolean;
  readonly seats: readonly NewSeat[];
}

/** What teams were drawn for. */
export type DrawKind = 'ROUND' | 'VISIT' | 'RECUSAL' | 'REPLACEMENT' | 'BORROWING';

/** A draw of teams, to be kept. */
export interface NewDraw {
  readonly kind: DrawKind;
  readonly round: string | null;
  /** Null for the draw of a round. */
  readonly visit: string | null;
  readonly seed: string;
  readonly on: Day;
  readonly limits: DrawLimits;
  readonly rosters: ReadonlyMap<string, readonly RosterInspector[]>;
  readonly drawn: readonly DrawnTeam[];
}

/**
 * The lines of a draw, one for each part in the order of the draw: `USCC,department,seat:inspector+seat:inspector` of those
 * who are newly seated by seat, or `USCC,department,-LACK`; each ends with LF. docs/draw.md
 */
export function teamLines(drawn: readonly Pick<DrawnTeam, 'part' | 'draw' | 'seats'>[]): string {
  const told = ({ draw, seats }: Pick<DrawnTeam, 'draw' | 'seats'>): string =>
    draw.lack === null ? seats.map(({ seat, inspector }) => `${seat}:${inspector}`).join('+') : `-${draw.lack}`;
  return drawn.map((team) => `${team.part.uscc},${team.part.department},${told(team)}\n`).join('');
}

/** A draw as it was kept, by what the history is told of it. */
export interface KeptDraw {
  /** Its number. */
  readonly draw: string;
  /** SHA-256 of its lines. */
  readonly digest: string;
  /** SHA-256 of the lines `office,SHA-256 of the office's frozen roster`, by office, each with LF. */
  readonly rosters: string;
}

/** Keeps a draw with its rosters, teams, seats and rejections. */
export async function writeDraw(client: PoolClient, draw: NewDraw): Promise<KeptDraw> {
  const { kind, round, visit, seed, on, limits, drawn } = draw;
  const digest = sha256Hex(teamLines(drawn));
  const columns = {
    kind,
    round_number: round,
    visit,
    seed,
    drawn_on: on,
    team_size: limits.size,
    load_band: limits.band,
    most_visits: limits.most,
    parts: drawn.length,
    without_team: drawn.filter(({ draw: { lack } }) => lack !== null).length,
    digest,
  };
  const { number } = await insertWork(client, { table: 'team_draw', prefix: 'TD', on, columns });
  const rosters = [...rosterRows(number, draw.rosters)];
  await copyRows(client, ROSTER, rosters);
  await client.query(
    `UPDATE visit_team t SET latest = false FROM unnest($1::text[], $2::text[]) AS n (visit, department)
     WHERE t.visit = n.visit AND t.department = n.department AND t.latest`,
    [drawn.map((team) => team.visit), drawn.map(({ part }) => part.department)],
  );
  await copyRows(client, TEAM, teamRows(number, drawn));
  await copyRows(client, SEAT, seatRows(drawn));
  await copyRows(client, REJECTION, rejectionRows(number, drawn));
  const lines = rosters.map(([, office, , sha256]) => `${office},${sha256}\n`).sort();
  return { draw: number, digest, rosters: sha256Hex(lines.join('')) };
}

const ROSTER = { table: 'team_roster', columns: ['draw', 'office', 'inspectors', 'sha256'] };
const TEAM = {
  table: 'visit_team',
  columns: [
    ...['visit', 'department', 'attempt', 'latest', 'draw', 'place', 'office', 'borrowed', 'visit_ticket'],
    ...['items', 'kept', 'seats', 'district', 'last_day', 'lack'],
  ],
};
const SEAT = {
  table: 'visit_seat',
  columns: ['visit', 'department', 'seat', 'attempt', 'inspector', 'role', 'load', 'ticket', 'state'],
};
const REJECTION = {
  table: 'seat_rejection',
  columns: ['draw', 'office', 'inspector', 'reason', 'scope', 'visit', 'from_place'],
};

function* rosterRows(draw: string, rosters: NewDraw['rosters']): Generator<CopyValue[]> {
  for (const [office, inspectors] of rosters) {
    const text = canonicalJson(inspectors);
    yield [draw, office, text, sha256Hex(text)];
  }
}

function* teamRows(draw: string, drawn: readonly DrawnTeam[]): Generator<CopyValue[]> {
  for (const { visit, attempt, place, office, borrowed, visitTicket, part, draw: told } of drawn) {
    const drawnFrom = [canonicalJson(part.items), canonicalJson(part.kept), part.seats, part.district, part.day];
    yield [visit, part.department, attempt, true, draw, place, office, borrowed, visitTicket, ...drawnFrom, told.lack];
  }
}

function* seatRows(drawn: readonly DrawnTeam[]): Generator<CopyValue[]> {
  for (const { visit, part, attempt, seats } of drawn) {
    for (const { seat, inspector, role, load, ticket } of seats) {
      yield [visit, part.department, seat, attempt, inspector, role, load, ticket, 'SEATED'];
    }
  }
}

/** A reason that is not about the entity comes once, from the first part on at which it held. */
function* rejectionRows(draw: string, drawn: readonly DrawnTeam[]): Generator<CopyValue[]> {
  const told = new Set<string>();
  for (const { visit, office, place, part, draw: drawnTeam } of drawn) {
    for (const { inspector, reason } of drawnTeam.rejected) {
      const scope = rejectionScope(reason, part);
      const of = isOfTheVisit(reason) ? visit : '';
      const key = `${office} ${inspector} ${reason} ${scope} ${of}`;
      if (told.has(key)) continue;
      told.add(key);
      yield [draw, office, inspector, reason, scope, of, place];
    }
  }
}
