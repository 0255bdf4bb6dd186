import type { Queryable } from '../../../../kernel/service/work/queryable';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { PlanKind, PlanWindow } from '../../rules/plans/planContent';
import { PUBLISHED_STATES } from '../../rules/plans/planState';
import type { PlanTask } from '../../rules/plans/planTask';
import { getPlan } from './storedPlan';

/** A task that can be drawn, and the plan that it belongs to. */
export interface PublishedTask extends PlanTask {
  /** Number of the plan. */
  readonly plan: string;
  /** The department that leads the plan. */
  readonly planAuthority: string;
  readonly planKind: PlanKind;
  readonly planYear: number;
  /** The edition in force from which the task was read. */
  readonly edition: number;
  readonly window: PlanWindow;
  /** SHA-256 of the scope as canonical JSON: the recorded filter of a directed draw (DR-8). */
  readonly scopeHash: string;
}

/**
 * A task of a published plan that is neither completed nor withdrawn, as its edition in force has it
 *
 * Whether the item is still on the list on a day is for `requireListedTasks`. Throws INSPECTION_PLAN_UNKNOWN,
 * INSPECTION_PLAN_NOT_PUBLISHED, PLAN_TASK_UNKNOWN.
 */
export async function publishedTask(client: Queryable, plan: string, task: number): Promise<PublishedTask> {
  const { number, authority, kind, year, state, edition, current } = await getPlan(client, plan);
  if (!PUBLISHED_STATES.some((one) => one === state)) {
    throw new CataloguedError('INSPECTION_PLAN_NOT_PUBLISHED', { field: 'plan', received: number, state });
  }
  const found = current.content.tasks.find((one) => one.task === task);
  if (!found) throw new CataloguedError('PLAN_TASK_UNKNOWN', { field: 'task', received: String(task), plan: number });
  const { window } = current.content;
  const of = { plan: number, planAuthority: authority, planKind: kind, planYear: year, edition, window };
  return { ...found, ...of, scopeHash: canonicalDigest(found.scope) };
}
