import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { voidCode } from '../visits/moveVisit';
import { drawParts, type PartsDrawn } from './drawParts';
import { readStandingTeams, type SeatRow, type SeatState, type StandingTeam } from './seatRows';
import type { TeamVisit } from './teamVisits';
import { openVisitSeed } from './visitSeeds';

/** A seat with the team in which it is. */
export interface HeldSeat extends StandingTeam {
  readonly seat: SeatRow;
}

/** The seats of an inspector in a visit: one, or one for each department that his office goes out for. Throws SEAT_NOT_HELD. */
export async function getSeats(client: PoolClient, visit: string, inspector: string): Promise<HeldSeat[]> {
  const standing = [...(await readStandingTeams(client, [visit])).values()];
  const held = standing.flatMap((team) => {
    const seat = team.seated.find((one) => one.inspector === inspector);
    return seat ? [{ ...team, seat }] : [];
  });
  if (held.length > 0) return held;
  throw new CataloguedError('SEAT_NOT_HELD', { field: 'inspector', received: inspector, visit });
}

/** Why a seat falls vacant. */
export interface Vacating {
  readonly state: Exclude<SeatState, 'SEATED'>;
  readonly reason: string;
  readonly today: Day;
}

/**
 * Takes a seat from its holder and has that seat alone drawn again, by the same order; the other seats stay as they are. Where
 * the team cannot be completed a code that was issued is void: nobody goes out. The caller holds the visit. FL-15, DR-11
 */
export async function vacateSeat(
  client: PoolClient,
  { visit, held }: { readonly visit: TeamVisit; readonly held: HeldSeat },
  { state, reason, today }: Vacating,
): Promise<PartsDrawn> {
  const { department, seat, attempt } = held.seat;
  await client.query(
    `UPDATE visit_seat SET state = $5, ended_on = $6, ended_reason = $7
     WHERE visit = $1 AND department = $2 AND seat = $3 AND attempt = $4`,
    [visit.visit, department, seat, attempt, state, today, reason],
  );
  const { seed } = await openVisitSeed(client, visit, today);
  const kind = state === 'RECUSED' ? 'RECUSAL' : 'REPLACEMENT';
  const seats = held.seated.length;
  const drawn = await drawParts(client, { kind, visit, seed, today, departments: [department], seats });
  if (drawn.teams.some(({ draw }) => draw.lack !== null)) await voidCode(client, visit.visit);
  return drawn;
}
