import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { judgeCandidate, type TeamRejection } from '../../rules/teams/judgeCandidate';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { getSeenVisit, getTeamPart } from './getSeenVisit';
import { CHANGEABLE } from './requestRecusal';
import { readObstacles, readRosters } from './rosters';
import { seatEvent, toldOfTeam } from './seatEvent';
import { lastDayOf, type TeamVisit } from './teamVisits';
import { getSeats, type HeldSeat, vacateSeat } from './vacateSeat';

/** Who can no longer inspect. */
export interface SeatReplacement {
  readonly visit: string;
  /** Number of the inspector. */
  readonly inspector: string;
  readonly reason: string;
}

/** Why somebody who is seated can no longer inspect; null while he can. */
async function unfitness(
  client: PoolClient,
  { team, seat }: HeldSeat,
  { visit, today }: { readonly visit: TeamVisit; readonly today: Day },
): Promise<TeamRejection | null> {
  const window = { from: visit.scheduledOn ?? visit.windowFrom, to: lastDayOf(visit) };
  const rosters = await readRosters(client, [team.office, lineOf(team.office)], window);
  const found = [...rosters.values()].flat().find(({ inspector }) => inspector === seat.inspector);
  if (!found) return 'INACTIVE';
  const obstacle = (await readObstacles(client, [seat.inspector], { window, today }))(seat.inspector, visit.uscc);
  const { items, district } = team;
  const judged = { items, district, day: lastDayOf(visit), most: Number.MAX_SAFE_INTEGER };
  return judgeCandidate({ ...found, obstacle }, judged);
}

/**
 * Has a seat drawn again whose holder is no longer certified, in service or free of ties; for any other reason a seat is not
 * drawn again. Throws SEAT_STILL_FIT, SEAT_NOT_HELD, NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN and the codes of a
 * text. DR-11, DR-12, FL-18
 */
export function replaceSeat(database: SiloDatabase, input: SeatReplacement, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const visit = await getSeenVisit(client, input.visit, actor);
    const [held] = await getSeats(client, visit.visit, input.inspector);
    const { seat } = held as HeldSeat;
    const { office, state } = getTeamPart(visit, seat.department);
    requireLawful(mayInspectFor(actor, office, 'planner'));
    requireLawful(workStep({ act: 'REPLACE', state, possibleIn: CHANGEABLE, article: '行政处罚法 42' }));
    const unfit = await unfitness(client, held as HeldSeat, { visit, today });
    if (unfit === null) {
      throw new CataloguedError('SEAT_STILL_FIT', {
        field: 'inspector',
        received: input.inspector,
        visit: visit.visit,
      });
    }
    const vacating = { state: 'REPLACED', reason: unfit, today } as const;
    const { kept, teams } = await vacateSeat(client, { visit, held: held as HeldSeat }, vacating);
    const told = seatEvent(visit, 'SEAT_REPLACED', doing);
    const details = { inspector: input.inspector, seat: seat.seat, unfit, ...kept, teams: teams.map(toldOfTeam) };
    await appendEvents(client, { ...told, reason, details });
    return visit.visit;
  });
}
