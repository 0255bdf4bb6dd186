import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { recusalAsker } from '../../rules/teams/recusalAsker';
import { appendEvents } from '../work/appendEvent';
import { getSeenVisit, getTeamPart } from './getSeenVisit';
import { RECUSAL_SIDES, RECUSALS, type RecusalSide } from './recusalRows';
import { seatEvent } from './seatEvent';
import { getSeats, type HeldSeat } from './vacateSeat';

/** States of a part in which its team can still change. */
export const CHANGEABLE = ['PLANNED', 'IN_PROGRESS'] as const;

/** Who is to withdraw from which visit, and why. */
export interface RecusalRequest {
  readonly visit: string;
  /** Number of the inspector. */
  readonly inspector: string;
  readonly askedBy: RecusalSide;
  readonly reason: string;
}

/**
 * Asks that an inspector withdraw: he himself under his account, or a planner for the enterprise. The visit goes on until it is
 * decided. Throws RECUSAL_NOT_YOURS, RECUSAL_PENDING, SEAT_NOT_HELD, WORK_STATE_UNFIT, WORK_UNKNOWN and the codes of a text.
 * 行政处罚法 43
 */
export function requestRecusal(database: SiloDatabase, input: RecusalRequest, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  const askedBy = requireOneOf(input.askedBy, RECUSAL_SIDES, 'askedBy');
  return database.transaction(async (client) => {
    const visit = await getSeenVisit(client, input.visit, actor);
    const [held] = await getSeats(client, visit.visit, input.inspector);
    const { department, seat } = (held as HeldSeat).seat;
    const { office, state } = getTeamPart(visit, department);
    await requireAsker(client, { actor, askedBy, inspector: input.inspector, office });
    requireLawful(workStep({ act: 'RECUSE', state, possibleIn: CHANGEABLE, article: '行政处罚法 43' }));
    await requireNonePending(client, visit.visit, input.inspector);
    const number = await addWork(client, RECUSALS, today, {
      authority: office,
      visit: visit.visit,
      department,
      inspector: input.inspector,
      uscc: visit.uscc,
      asked_by: askedBy,
      reason,
      state: 'REQUESTED',
      requested_by: actor.subject,
      requested_on: today,
    });
    const told = seatEvent(visit, 'RECUSAL_REQUESTED', doing);
    const details = { recusal: number, department, seat, inspector: input.inspector, askedBy };
    await appendEvents(client, { ...told, reason, details });
    return number;
  });
}

interface Asking {
  readonly actor: WorkActor;
  readonly askedBy: RecusalSide;
  readonly inspector: string;
  readonly office: string;
}

async function requireAsker(client: PoolClient, { actor, askedBy, inspector, office }: Asking): Promise<void> {
  const account = await findAccount(client, inspector);
  requireLawful(recusalAsker({ actor, askedBy, account, office }));
}

/** The subject under which an inspector signs in; null where he does not. */
export async function findAccount(client: PoolClient, inspector: string): Promise<string | null> {
  const sql = 'SELECT i.account FROM inspector i WHERE i.number = $1';
  return (await client.query<{ account: string | null }>(sql, [inspector])).rows[0]?.account ?? null;
}

async function requireNonePending(client: PoolClient, visit: string, inspector: string): Promise<void> {
  const sql = `SELECT r.number FROM team_recusal r WHERE r.visit = $1 AND r.inspector = $2 AND r.state = 'REQUESTED'`;
  const pending = (await client.query<{ number: string }>(sql, [visit, inspector])).rows[0];
  if (!pending) return;
  throw new CataloguedError('RECUSAL_PENDING', { field: 'inspector', received: inspector, recusal: pending.number });
}
