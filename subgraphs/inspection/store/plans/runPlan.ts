import type { PoolClient } from 'pg';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { isComplete, type PlanProgress } from '../../rules/plans/planCompletion';
import { planStep } from '../../rules/plans/planState';
import { appendEvents } from '../work/appendEvent';
import { PLANNED_WORK, plansOfPart } from './plannedWork';
import { roundsInHand } from './roundsInHand';
import { getPlan, PLANS, type StoredPlan } from './storedPlan';

/** Who lets a plan go on: a person, or what the silo does beside answering; and the day. */
export interface PlanRunner {
  readonly actor: { readonly subject: string; readonly department: string | null };
  readonly today: Day;
}

async function holdPlan(client: PoolClient, number: string): Promise<StoredPlan> {
  const { rowCount } = await client.query('SELECT 1 FROM inspection_plan WHERE number = $1 FOR UPDATE', [number]);
  if (!rowCount) throw new CataloguedError('INSPECTION_PLAN_UNKNOWN', { field: 'plan', received: number });
  return getPlan(client, number);
}

/**
 * Lets a plan run, since its first list is drawn and locked, or the first visit of a special check rests on it; one that runs
 * already goes on. Belongs to the caller's transaction. Throws INSPECTION_PLAN_UNKNOWN, WORK_STATE_UNFIT. DR-7
 */
export async function startPlan(client: PoolClient, number: string, { actor, today }: PlanRunner): Promise<void> {
  const { id, state, authority } = await holdPlan(client, number);
  if (state === 'RUNNING') return;
  requireLawful(planStep('START', state), { field: 'plan', received: number, plan: number });
  await updateWork(client, PLANS, id, { state: 'RUNNING', started_on: today });
  const event = { topic: 'plan', number, kind: 'STARTED', plan: number, authority, actor, on: today } as const;
  await appendEvents(client, event);
}

/** What a plan has to do: the hub's own parts of visits, not what a department told of elsewhere. */
const HELD = `SELECT w.visit, w.part, w.office, w.fact_record, w.department, w.line, w.item FROM ${PLANNED_WORK} w
  WHERE w.plan = $1 AND w.state <> 'CANCELLED' AND w.item = ANY (w.items)`;

const UNPUBLISHED = `SELECT 1 FROM (${HELD}) h
  LEFT JOIN inspection i ON i.source_department = h.office AND i.source_record_id = h.fact_record
  WHERE i.result_published IS NOT TRUE AND NOT EXISTS (SELECT FROM part_result s
    WHERE s.visit = h.visit AND s.department = h.part AND s.state = 'WITHHELD' AND s.review = 'UPHELD') LIMIT 1`;

async function hasUnpublished(client: PoolClient, number: string): Promise<boolean> {
  return (await client.query(UNPUBLISHED, [number])).rowCount !== 0;
}

const DRAWN_TASKS = `SELECT count(*)::int AS drawn FROM unnest($2::text[], $3::text[]) AS t (department, item)
  WHERE EXISTS (SELECT FROM (${HELD}) h WHERE h.item = t.item AND t.department IN (h.department, h.line))`;

async function progressOf(client: PoolClient, plan: StoredPlan, today: Day): Promise<PlanProgress> {
  const { number, state, current } = plan;
  const { tasks, window } = current.content;
  const pairs = [...new Map(tasks.map((task) => [`${task.department} ${task.item}`, task])).values()];
  const values = [number, pairs.map(({ department }) => department), pairs.map(({ item }) => item)];
  const { rows } = await client.query<{ drawn: number }>(DRAWN_TASKS, values);
  return {
    ...{ state, tasks: pairs.length, drawnTasks: rows[0]?.drawn ?? 0, isOver: today > window.to },
    hasRound: (await roundsInHand(client, number)).length > 0,
    hasUnpublished: await hasUnpublished(client, number),
  };
}

/**
 * Completes a plan whose every result is public and under which no round is in hand; says whether it is completed. A plan that
 * is not there yet stays as it is, one that is completed already too. Belongs to the caller's transaction. Throws
 * INSPECTION_PLAN_UNKNOWN. DR-7
 */
export async function completePlan(client: PoolClient, number: string, runner: PlanRunner): Promise<boolean> {
  const { actor, today } = runner;
  if (await hasUnpublished(client, number)) return (await getPlan(client, number)).state === 'COMPLETED';
  const plan = await holdPlan(client, number);
  if (plan.state === 'COMPLETED') return true;
  if (!isComplete(await progressOf(client, plan, today))) return false;
  await updateWork(client, PLANS, plan.id, { state: 'COMPLETED', completed_on: today });
  const event = { topic: 'plan', number, kind: 'COMPLETED', plan: number, authority: plan.authority } as const;
  await appendEvents(client, { ...event, actor, on: today });
  return true;
}

/** Completes what plans the results of a part of a visit complete. Belongs to the caller's transaction. DR-7 */
export async function completePlansOf(
  client: PoolClient,
  part: { readonly visit: string; readonly department: string },
  runner: PlanRunner,
): Promise<void> {
  for (const plan of await plansOfPart(client, part)) await completePlan(client, plan, runner);
}
