import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { PooledTask } from '../../rules/objects/pooledTask';
import { restsAfterHigher } from '../../rules/objects/restsAfterHigher';
import type { PlanTask } from '../../rules/plans/planTask';

/** A task of a plan, before its item was looked up. */
export type TaskOfPlan = PlanTask & Pick<PooledTask, 'plan' | 'planYear'>;

const ITEMS = `SELECT code, kind, basis, matter_code AS matter FROM inspection_item WHERE code = ANY ($1)`;

type ItemRow = { readonly code: string; readonly kind: string; readonly basis: string; readonly matter: string | null };

/** Tasks with what their items say, as pools are made for them. Throws INSPECTION_ITEM_UNKNOWN. */
export async function poolTasks<Task extends TaskOfPlan>(
  client: Queryable,
  tasks: readonly Task[],
): Promise<(Task & PooledTask)[]> {
  const { rows } = await client.query<ItemRow>(ITEMS, [tasks.map(({ item }) => item)]);
  const items = new Map(rows.map((row) => [row.code, row]));
  return tasks.map((task) => {
    const item = items.get(task.item);
    if (!item) throw new CataloguedError('INSPECTION_ITEM_UNKNOWN', { field: 'item', received: task.item });
    const { matter, kind, basis } = item;
    return { ...task, matter, isKeyItem: kind === 'KEY', restsAfterHigher: restsAfterHigher(basis) };
  });
}
