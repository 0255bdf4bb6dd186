import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { appendEvents } from '../work/appendEvent';
import { holdVisit } from './holdVisit';
import { endPart, losePart } from './losePart';
import { requireVisitRole } from './requireVisitRole';
import { settleVisit } from './settleVisit';
import { type VisitDoing, visitEvent } from './visitEvent';
import { partsOf, VISITS, type VisitRow } from './visitRows';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Which visit is called off, and why. */
export interface VisitCancellation extends WorkAt {
  readonly reason: string;
}

/**
 * Calls off a visit of a triggered check that nobody has begun, with a reason; checks that were merged into it wait for an
 * answer again. What was drawn, or is under a plan, stands. Throws PLANNED_VISIT_STANDS, WORK_STATE_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. DR-29; 沪府发〔2020〕7号（十一）
 */
export async function cancelVisit(database: SiloDatabase, input: VisitCancellation, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, doing.actor);
    requireVisitRole(doing.actor, visit.authority, ['planner']);
    requireLawful(workStep({ act: 'CANCEL', state: visit.state, possibleIn: OPEN_STATES, article: ARTICLE }));
    const parts = await partsOf(client, [visit.number]);
    if (visit.round !== null || parts.some(({ plan }) => plan !== null)) {
      throw new CataloguedError('PLANNED_VISIT_STANDS', { field: 'number', received: visit.number, article: ARTICLE });
    }
    for (const part of parts) await endPart(client, part);
    await settleVisit(client, { visit, touched: parts, reason }, doing);
    return visit.number;
  });
}

/** A task that is no longer carried out at an entity: it was replaced in the draw. */
export interface ReplacedTask {
  readonly round: string;
  readonly uscc: string;
  /** Place in the round. */
  readonly task: number;
  readonly reason: string;
  readonly today: Day;
  readonly actor: VisitDoing['actor'];
}

/**
 * Takes a task of its round out of the visit of an entity, with its item unless another task or a check is for the same; with
 * its last task the visit itself is called off. What is under way already goes on. Belongs to the caller's transaction. DR-29
 */
export async function endDrawnTask(
  client: PoolClient,
  { round, uscc, task, reason, ...doing }: ReplacedTask,
): Promise<void> {
  const lock = 'SELECT number FROM visit WHERE round_number = $1 AND uscc = $2::character(18) FOR UPDATE';
  const { rows } = await client.query<{ number: string }>(lock, [round, uscc]);
  const visit = rows[0] && (await findWork<VisitRow>(client, VISITS, rows[0].number));
  if (!visit) return;
  const parts = await partsOf(client, [visit.number]);
  const part = parts.find(({ state, tasks }) => state === 'PLANNED' && tasks.includes(task));
  if (!part) return;
  await losePart(client, { visit, part, loss: { tasks: [task] } });
  const event = visitEvent(visit, 'TASK_REPLACED', doing);
  await appendEvents(client, { ...event, reason, details: { task, department: part.department } });
  await settleVisit(client, { visit, touched: [part], reason }, doing);
}
