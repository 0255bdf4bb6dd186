import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { appendEvents } from '../work/appendEvent';
import { CHECKS, type CheckRow } from './checkRows';
import { WITHOUT_CODE } from './extendVisit';
import { holdVisit } from './holdVisit';
import { requireVisitRole } from './requireVisitRole';
import { checkEvent, type VisitDoing, visitEvent } from './visitEvent';
import { tellVisits } from './visitFacts';
import { partsOf, VISITS, type VisitRow } from './visitRows';

/** Which visit is called off, and why. */
export interface VisitCancellation extends WorkAt {
  readonly reason: string;
}

/** Checks that were merged into a visit wait for an answer again: a trigger does not vanish with the visit that it was put into. */
async function releaseChecks(client: PoolClient, visit: VisitRow, doing: VisitDoing): Promise<void> {
  for (const number of visit.mergedChecks) {
    const check = await findWork<CheckRow>(client, CHECKS, number);
    if (!check || check.visit !== visit.number) continue;
    await updateWork(client, CHECKS, check.id, { state: 'OFFERED', visit_number: null, answered_on: null });
    await appendEvents(client, { ...checkEvent(check, 'RELEASED', doing), details: { visit: visit.number } });
  }
}

/** Calls off a visit that the transaction holds, with all its parts. */
async function endVisit(client: PoolClient, visit: VisitRow, reason: string, doing: VisitDoing): Promise<void> {
  await client.query(`UPDATE visit_part SET state = 'CANCELLED' WHERE visit = $1 AND state = 'PLANNED'`, [
    visit.number,
  ]);
  await updateWork(client, VISITS, visit.id, { ...WITHOUT_CODE, state: 'CANCELLED', ended_reason: reason });
  await tellVisits(client, [visit.number], doing.today);
  await releaseChecks(client, visit, doing);
  await appendEvents(client, { ...visitEvent(visit, 'CANCELLED', doing), reason });
}

/**
 * Calls off a visit that nobody has begun, with a reason; checks that were merged into it wait for an answer again. Throws
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（十一）
 */
export async function cancelVisit(database: SiloDatabase, input: VisitCancellation, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, doing.actor);
    requireVisitRole(doing.actor, visit.authority, ['planner']);
    const article = '沪府发〔2020〕7号（十一）';
    requireLawful(workStep({ act: 'CANCEL', state: visit.state, possibleIn: OPEN_STATES, article }));
    await endVisit(client, visit, reason, doing);
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
 * Calls off what the visit of an entity does for one task of its round; with its last task the visit itself is called off.
 * What is under way already goes on. Belongs to the caller's transaction. DR-29
 */
export async function endDrawnTask(
  client: PoolClient,
  { round, uscc, task, reason, ...doing }: ReplacedTask,
): Promise<void> {
  const lock = 'SELECT number FROM visit WHERE round_number = $1 AND uscc = $2::character(18) FOR UPDATE';
  const { rows } = await client.query<{ number: string }>(lock, [round, uscc]);
  const visit = rows[0] && (await findWork<VisitRow>(client, VISITS, rows[0].number));
  if (!visit || !OPEN_STATES.includes(visit.state)) return;
  const parts = (await partsOf(client, [visit.number])).filter(({ state }) => state === 'PLANNED');
  const of = parts.find(({ tasks }) => tasks.includes(task));
  if (!of) return;
  const others = parts.filter((part) => part !== of);
  const isAlone = of.tasks.length === 1 && of.check === null;
  if (isAlone && others.length === 0) return endVisit(client, visit, reason, doing);
  const left = `UPDATE visit_part SET tasks = array_remove(tasks, $3), state = $4 WHERE visit = $1 AND department = $2`;
  await client.query(left, [visit.number, of.department, task, isAlone ? 'CANCELLED' : 'PLANNED']);
  const stay = isAlone ? others : parts;
  const departments = [...new Set(stay.map(({ office }) => office))];
  await updateWork(client, VISITS, visit.id, { ...WITHOUT_CODE, departments, joint: stay.length > 1 });
  await tellVisits(client, [visit.number], doing.today);
  const event = visitEvent(visit, 'TASK_REPLACED', doing);
  await appendEvents(client, { ...event, reason, details: { task, department: of.department } });
}
