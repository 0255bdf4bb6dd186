import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { ticketOf } from '../../rules/draw/drawSeed';
import type { RosterInspector } from '../../rules/teams/drawRoundTeams';
import { drawTeam } from '../../rules/teams/drawTeam';
import { type DrawLimits, drawLimits } from '../../rules/teams/teamLimit';
import { lockSeats } from './lockSeats';
import { type PartToFill, partsToFill } from './partsToFill';
import { type Obstacles, readObstacles, readRosters } from './rosters';
import type { SeatRow } from './seatRows';
import { lastDayOf, type TeamVisit } from './teamVisits';
import { type DrawKind, type DrawnTeam, type KeptDraw, writeDraw } from './writeDraw';

/** Seats of one visit that are to be drawn. */
export interface PartsToDraw {
  readonly kind: Exclude<DrawKind, 'ROUND'>;
  readonly visit: TeamVisit;
  readonly seed: string;
  readonly today: Day;
  /** Departments whose empty seats are filled; whoever is seated keeps his seat. */
  readonly departments: readonly string[];
  /** Whether the inspectors of the municipal department are drawn too. */
  readonly borrowed?: boolean;
  /** Seats that the team had, where it is to keep its size. */
  readonly seats?: number;
}

/** A draw of seats in one visit, as it was kept. */
export interface PartsDrawn {
  readonly kept: KeptDraw;
  readonly teams: readonly DrawnTeam[];
}

/**
 * Fills the empty seats of parts of one visit by the order that the visit's seed gives; whoever is seated keeps his seat,
 * and a part whose team cannot be completed has none. The caller holds the visit. FL-15, DR-11
 */
export async function drawParts(client: PoolClient, asked: PartsToDraw): Promise<PartsDrawn> {
  const { kind, visit, seed, today, borrowed = false, seats = 0 } = asked;
  await lockSeats(client);
  const limits = drawLimits(today);
  const wanted = { visit, departments: asked.departments, borrowed, seats: Math.max(limits.size, seats) };
  const parts = await partsToFill(client, wanted);
  const window = { from: visit.windowFrom, to: visit.windowTo };
  const rosters = await readRosters(
    client,
    parts.flatMap(({ offices }) => offices),
    window,
  );
  const inspectors = [...rosters.values()].flat().map(({ inspector }) => inspector);
  const days = { from: visit.scheduledOn ?? visit.windowFrom, to: lastDayOf(visit) };
  const obstacle = await readObstacles(client, inspectors, { window: days, today });
  const drawing = { visit: visit.visit, seed, limits, rosters, obstacle };
  const teams = parts.map((part, at) => drawPart(part, { ...drawing, place: at + 1 }));
  const of = { kind, round: visit.round, visit: visit.visit, seed, on: today };
  return { kept: await writeDraw(client, { ...of, limits, rosters, drawn: teams }), teams };
}

interface Drawing {
  readonly visit: string;
  readonly seed: string;
  readonly limits: DrawLimits;
  readonly rosters: ReadonlyMap<string, readonly RosterInspector[]>;
  readonly obstacle: Obstacles;
  readonly place: number;
}

function drawPart(filled: PartToFill, { visit, seed, limits, rosters, obstacle, place }: Drawing): DrawnTeam {
  const { offices, office, seated, attempt, borrowed, isLead } = filled;
  const part = { ...filled.part, seed, limits };
  const candidates = offices.flatMap((one) =>
    (rosters.get(one) ?? []).map((row) => ({ ...row, obstacle: obstacle(row.inspector, part.uscc) })),
  );
  const draw = drawTeam(part, candidates);
  const free = freeSeats(seated, draw.seated.length);
  const seats = draw.seated.map((one, at) => {
    const seat = free[at] as number;
    return { ...one, seat, role: isLead && seat === 1 ? ('LEAD' as const) : ('MEMBER' as const) };
  });
  const visitTicket = ticketOf(seed, part.uscc);
  return { visit, visitTicket, place, office, part, draw, attempt, borrowed, seats };
}

/** The lowest numbers of seats that nobody holds. */
function freeSeats(seated: readonly Pick<SeatRow, 'seat'>[], count: number): number[] {
  const held = new Set(seated.map(({ seat }) => seat));
  return Array.from({ length: held.size + count }, (_, at) => at + 1).filter((seat) => !held.has(seat));
}
