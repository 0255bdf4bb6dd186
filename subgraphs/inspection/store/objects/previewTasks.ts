import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { PooledTask } from '../../rules/objects/pooledTask';
import { mayPreviewFor } from '../../rules/objects/previewParties';
import { PUBLISHED_STATES } from '../../rules/plans/planState';
import { type RoundTask, roundTasks } from '../../rules/rounds/roundTasks';
import { findPlan, type StoredPlan } from '../plans/storedPlan';
import { poolTasks, type TaskOfPlan } from './poolTasks';

/** Which task of which plan. */
export type TaskAt = Pick<RoundTask, 'plan' | 'task'>;

const PREVIEWED: readonly string[] = ['DRAFT', 'APPROVED', ...PUBLISHED_STATES];

/** A plan that the actor may know of: a published one, or one of his own departments. */
async function seenPlan(client: Queryable, number: string, actor: WorkActor): Promise<StoredPlan> {
  const plan = await findPlan(client, number);
  const isSeen =
    plan?.publishedOn ||
    [plan?.authority, ...(plan?.departments ?? [])].some((one) => one && seesAuthority(actor, one));
  if (!plan || !isSeen) throw new CataloguedError('INSPECTION_PLAN_UNKNOWN', { field: 'plan', received: number });
  if (!PREVIEWED.includes(plan.state)) {
    throw new CataloguedError('INSPECTION_PLAN_NOT_PUBLISHED', { field: 'plan', received: number, state: plan.state });
  }
  return plan;
}

async function taskOfPlan(client: Queryable, { plan, task }: TaskAt, actor: WorkActor): Promise<TaskOfPlan> {
  const { number, year, current } = await seenPlan(client, plan, actor);
  const found = current.content.tasks.find((one) => one.task === task);
  if (!found) throw new CataloguedError('PLAN_TASK_UNKNOWN', { field: 'task', received: String(task), plan: number });
  return { ...found, plan: number, planYear: year };
}

/**
 * The tasks of a round that somebody wants to see before it is drawn, published or still drafted, as pools are made for them.
 * Throws ROUND_TASKS_UNFIT, ROUND_TASK_TWICE, INSPECTION_PLAN_UNKNOWN, INSPECTION_PLAN_NOT_PUBLISHED, PLAN_TASK_UNKNOWN,
 * NOT_YOUR_INSPECTION, INSPECTION_ITEM_UNKNOWN.
 */
export async function previewTasks(
  client: Queryable,
  asked: readonly TaskAt[],
  actor: WorkActor,
): Promise<PooledTask[]> {
  requireLawful(roundTasks(asked));
  const tasks: TaskOfPlan[] = [];
  for (const one of asked) tasks.push(await taskOfPlan(client, one, actor));
  requireLawful(mayPreviewFor(actor, [...new Set(tasks.map(({ department }) => department))]));
  return poolTasks(client, tasks);
}
