import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PlannedItem } from '../../rules/plans/plannedItem';
import type { PlanTask } from '../../rules/plans/planTask';
import { itemsOn } from '../library/itemsOn';

/** The items of tasks that are on the list of a day, by code. */
export async function plannedItems(
  client: Queryable,
  tasks: readonly Pick<PlanTask, 'item'>[],
  day: Day,
): Promise<ReadonlyMap<string, PlannedItem>> {
  const codes = [...new Set(tasks.map(({ item }) => item))];
  return new Map((await itemsOn(client, codes, day)).map((item) => [item.code, item]));
}
