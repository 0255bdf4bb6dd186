import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { approvedByAnother } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import type { CallOffRow } from './callOffRows';
import { holdVisit } from './holdVisit';
import { endPart, losePart } from './losePart';
import { requireCallOff } from './proposeCallOff';
import { requireVisitRole } from './requireVisitRole';
import { settleVisit } from './settleVisit';
import { visitEvent } from './visitEvent';
import { type PartRow, VISITS, type VisitRow } from './visitRows';

/** What is decided on what is proposed of a visit, and why. */
export interface CallOffDecision extends WorkAt {
  readonly approved: boolean;
  readonly reason: string;
}

type Pending = Pick<CallOffRow, 'department' | 'item' | 'ground'> & {
  readonly id: string;
  readonly proposedBy: string;
};

const PENDING = `SELECT id::text, department, item, ground, proposed_by AS "proposedBy" FROM visit_call_off
  WHERE visit = $1 AND state = 'PROPOSED' FOR UPDATE`;
const DECIDE = `UPDATE visit_call_off SET state = $2, tasks = $3, decided_by = $4, decided_on = $5, decision = $6,
    recorded_at = now() WHERE id = $1`;

async function getPending(client: PoolClient, visit: string): Promise<Pending> {
  const [pending] = (await client.query<Pending>(PENDING, [visit])).rows;
  if (pending) return pending;
  throw new CataloguedError('CALL_OFF_NONE', { field: 'number', received: visit });
}

/** Calls off parts, or an item of one; gives the places of the round's tasks that are lost by it. */
async function callOff(
  client: PoolClient,
  {
    visit,
    parts,
    item,
  }: { readonly visit: VisitRow; readonly parts: readonly PartRow[]; readonly item: string | null },
): Promise<readonly number[]> {
  const lost: number[] = [];
  for (const part of parts) {
    if (item !== null) lost.push(...(await losePart(client, { visit, part, loss: { tasks: [], item } })));
    else {
      await endPart(client, part);
      lost.push(...part.tasks);
    }
  }
  return lost;
}

/**
 * Decides on what is proposed to be called off of a visit: approved, it is called off and counted, and the rest of the visit
 * goes on; refused, the visit stands. Throws CALL_OFF_NONE, SAME_PERSON_APPROVES, CALL_OFF_GROUND_UNFIT, WORK_STATE_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. DR-29; 沪府发〔2020〕7号（十一）
 */
export async function decideCallOff(database: SiloDatabase, input: CallOffDecision, doing: WorkDoing): Promise<string> {
  const { approved } = input;
  const { actor, today } = doing;
  const decision = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, actor);
    requireVisitRole(actor, visit.authority, ['inspection-head']);
    const pending = await getPending(client, visit.number);
    const { department, item, ground, proposedBy } = pending;
    requireLawful(approvedByAnother(actor, proposedBy));
    const touched = approved ? await requireCallOff(client, { visit, department, item, ground }, doing) : [];
    const tasks = await callOff(client, { visit, parts: touched, item });
    const state = approved ? 'APPROVED' : 'REFUSED';
    await client.query(DECIDE, [pending.id, state, tasks, actor.subject, today, decision]);
    const details = { department, item, ground, tasks };
    const event = visitEvent(visit, approved ? 'CALLED_OFF' : 'CALL_OFF_REFUSED', doing);
    await appendEvents(client, { ...event, details });
    if (approved) await settleVisit(client, { visit, touched, reason: ground }, doing);
    else await updateWork(client, VISITS, visit.id, { state: visit.state });
    return visit.number;
  });
}
