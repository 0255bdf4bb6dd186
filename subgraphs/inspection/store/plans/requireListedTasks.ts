import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { judgeTask } from '../../rules/plans/judgePlan';
import type { PlanTask } from '../../rules/plans/planTask';
import { plannedItems } from './plannedItems';

/**
 * Lets tasks pass whose items are on the list of a day with their basis in force, within their ratios: what a round asks
 * before it draws under plans that were published earlier. Throws INSPECTION_ITEM_NOT_PUBLISHED, ITEM_BASIS_ENDED and the
 * other codes of a task. DR-1; Measures 7
 */
export async function requireListedTasks(client: Queryable, tasks: readonly PlanTask[], today: Day): Promise<void> {
  const items = await plannedItems(client, tasks, today);
  for (const task of tasks) requireLawful(judgeTask(task, { items, today }));
}
