import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { approvedByAnother, mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import type { PartsDrawn } from './drawParts';
import { getTeamPart } from './getSeenVisit';
import { RECUSALS, type RecusalRow } from './recusalRows';
import { CHANGEABLE, findAccount } from './requestRecusal';
import { seatEvent, toldOfTeam } from './seatEvent';
import { holdTeamVisit, type TeamVisit } from './teamVisits';
import { getSeats, vacateSeat } from './vacateSeat';

const ARTICLE = '行政处罚法 43';

/** What a head makes of a request. */
export interface RecusalDecision extends WorkAt {
  readonly grant: boolean;
  readonly reason: string;
}

/**
 * Decides a request that an inspector withdraw. Granted, his seat alone is drawn again by the same order, and the other seats
 * stay; refused, he keeps it. The visit itself goes on as it was. Throws NOT_YOUR_INSPECTION, SAME_PERSON_APPROVES,
 * WORK_STATE_UNFIT, SEAT_NOT_HELD, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 行政处罚法 43; DR-11
 */
export function decideRecusal(database: SiloDatabase, input: RecusalDecision, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdSeen<RecusalRow>(client, RECUSALS, input, actor);
    requireAll(
      mayInspectFor(actor, row.authority, 'inspection-head'),
      approvedByAnother(actor, row.requestedBy),
      approvedByAnother(actor, (await findAccount(client, row.inspector)) ?? ''),
      workStep({ act: 'DECIDE', state: row.state, possibleIn: ['REQUESTED'], article: ARTICLE }),
    );
    const visit = (await holdTeamVisit(client, row.visit)) as TeamVisit;
    const decided = { decided_by: actor.subject, decided_on: today, decision_reason: reason };
    await updateWork(client, RECUSALS, row.id, { state: input.grant ? 'GRANTED' : 'REFUSED', ...decided });
    const drawn = input.grant ? await redraw(client, { row, visit }, doing) : {};
    const told = seatEvent(visit, input.grant ? 'RECUSAL_GRANTED' : 'RECUSAL_REFUSED', doing);
    const details = { recusal: row.number, inspector: row.inspector, ...drawn };
    await appendEvents(client, { ...told, reason, details });
    return row.number;
  });
}

/** Has every seat of the inspector in the visit drawn again; tells by which draws, and what came of them. */
async function redraw(
  client: PoolClient,
  { row, visit }: { readonly row: RecusalRow; readonly visit: TeamVisit },
  { today }: WorkDoing,
): Promise<object> {
  const seats = await getSeats(client, row.visit, row.inspector);
  const draws: PartsDrawn[] = [];
  for (const held of seats) {
    const { state } = getTeamPart(visit, held.seat.department);
    requireLawful(workStep({ act: 'RECUSE', state, possibleIn: CHANGEABLE, article: ARTICLE }));
    draws.push(await vacateSeat(client, { visit, held }, { state: 'RECUSED', reason: row.number, today }));
  }
  await client.query('UPDATE team_recusal SET draw = $2 WHERE id = $1', [row.id, draws.at(-1)?.kept.draw]);
  return { draws: draws.map(({ kept }) => kept), teams: draws.flatMap(({ teams }) => teams.map(toldOfTeam)) };
}
