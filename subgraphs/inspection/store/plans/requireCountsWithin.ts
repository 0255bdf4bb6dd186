import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { countWithinCeiling } from '../../rules/plans/countWithinCeiling';
import type { PlanTask } from '../../rules/plans/planTask';
import { plannedItems } from './plannedItems';

/** A task with how many objects of its scope can be drawn. */
export interface PooledCount extends Pick<PlanTask, 'task' | 'item' | 'volume'> {
  readonly eligible: number;
}

/**
 * Lets tasks pass that want a number of objects within their items' ceilings, among those that can be drawn: known once the
 * pool is. Throws ITEM_RATIO_OVER_CEILING. DR-2
 */
export async function requireCountsWithin(client: Queryable, tasks: readonly PooledCount[], on: Day): Promise<void> {
  const items = await plannedItems(client, tasks, on);
  for (const { task, item, volume, eligible } of tasks) {
    const ratioCeilingPpm = items.get(item)?.ratioCeilingPpm ?? null;
    const count = volume.kind === 'COUNT' ? volume.count : 0;
    requireLawful(countWithinCeiling({ item, count, eligible, ratioCeilingPpm }), { field: 'tasks', task });
  }
}
