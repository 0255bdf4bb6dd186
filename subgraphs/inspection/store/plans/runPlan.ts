import type { PoolClient } from 'pg';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { isComplete, type PlanProgress } from '../../rules/plans/planCompletion';
import { planStep } from '../../rules/plans/planState';
import { appendEvents } from '../work/appendEvent';
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
 * Lets a plan run, since its first list is drawn and locked; one that runs already goes on. Belongs to the caller's
 * transaction. Throws INSPECTION_PLAN_UNKNOWN, WORK_STATE_UNFIT. DR-7
 */
export async function startPlan(client: PoolClient, number: string, { actor, today }: PlanRunner): Promise<void> {
  const { id, state, authority } = await holdPlan(client, number);
  if (state === 'RUNNING') return;
  requireLawful(planStep('START', state), { plan: number });
  await updateWork(client, PLANS, id, { state: 'RUNNING', started_on: today });
  const event = { topic: 'plan', number, kind: 'STARTED', plan: number, authority, actor, on: today } as const;
  await appendEvents(client, event);
}

const UNPUBLISHED = `SELECT 1 FROM inspection i
  WHERE i.plan_code = $1 AND NOT i.result_published AND i.stage <> 'CANCELLED' AND NOT EXISTS (SELECT FROM part_result s
    WHERE s.state = 'WITHHELD' AND s.review = 'UPHELD' AND s.authority = i.source_department
      AND s.visit || '-' || s.department = i.source_record_id) LIMIT 1`;

async function hasUnpublished(client: PoolClient, number: string): Promise<boolean> {
  return (await client.query(UNPUBLISHED, [number])).rowCount !== 0;
}

/** An inspection is told by the office that went out; the task is of the department of its part. */
const DRAWN_TASKS = `SELECT count(DISTINCT (coalesce(p.department, i.department), r.item_code))::int AS drawn
  FROM inspection i JOIN inspection_result r
    ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
  LEFT JOIN visit_part p
    ON p.plan_number = i.plan_code AND p.office = i.source_department AND p.fact_record = i.source_record_id
  WHERE i.plan_code = $1
    AND (coalesce(p.department, i.department), r.item_code) IN (SELECT * FROM unnest($2::text[], $3::text[]))`;

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
