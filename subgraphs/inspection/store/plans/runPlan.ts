import type { PoolClient } from 'pg';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { isComplete } from '../../rules/plans/planCompletion';
import { planStep } from '../../rules/plans/planState';
import { appendEvents } from '../work/appendEvent';
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

const PROGRESS = `SELECT count(*) FILTER (WHERE i.stage <> 'CANCELLED')::int AS inspections, count(*) FILTER (WHERE i.result_published)::int AS published,
    (SELECT count(*)::int FROM unnest($2::text[], $3::text[]) t (department, item) WHERE EXISTS (
      SELECT 1 FROM inspection f JOIN inspection_result r
        ON r.source_department = f.source_department AND r.inspection_record_id = f.source_record_id
      WHERE f.plan_code = $1 AND r.item_code = t.item
        AND t.department IN (f.department, split_part(f.department, '-', 1)))) AS "drawnTasks"
  FROM inspection i WHERE i.plan_code = $1`;

/**
 * Completes a plan whose every result is public; says whether it is completed. A plan that is not there yet stays as it is,
 * one that is completed already too. Belongs to the caller's transaction. Throws INSPECTION_PLAN_UNKNOWN. DR-7
 */
export async function completePlan(client: PoolClient, number: string, runner: PlanRunner): Promise<boolean> {
  const { actor, today } = runner;
  const { id, state, authority, current } = await holdPlan(client, number);
  if (state !== 'RUNNING') return state === 'COMPLETED';
  const { tasks, window } = current.content;
  const pairs = [...new Map(tasks.map((task) => [`${task.department} ${task.item}`, task])).values()];
  const { rows } = await client.query<{ inspections: number; published: number; drawnTasks: number }>(PROGRESS, [
    number,
    pairs.map(({ department }) => department),
    pairs.map(({ item }) => item),
  ]);
  const counted = rows[0] ?? { inspections: 0, published: 0, drawnTasks: 0 };
  if (!isComplete({ state, tasks: pairs.length, isOver: today > window.to, ...counted })) return false;
  await updateWork(client, PLANS, id, { state: 'COMPLETED', completed_on: today });
  const event = { topic: 'plan', number, kind: 'COMPLETED', plan: number, authority, actor, on: today } as const;
  await appendEvents(client, { ...event, details: counted });
  return true;
}
