import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PlannedItem } from './plannedItem';
import type { ObjectScope, PlanTask } from './planTask';
import { SCOPE_DIMENSIONS } from './scopeFits';

/** Whether two scopes can have an object in common. */
export function scopesMeet(one: ObjectScope, other: ObjectScope): boolean {
  return SCOPE_DIMENSIONS.every((dimension) => {
    const [these, those]: readonly (readonly string[] | null)[] = [one[dimension], other[dimension]];
    return !these || !those || these.some((value) => those.includes(value));
  });
}

/**
 * One item reaches one object once under a plan
 *
 * Tasks of a department on the same item have scopes that do not meet, unless the later one says why whoever was visited is
 * visited again; and never more of them than the item's yearly frequency.
 *
 * 11c, 11e; 沪府发〔2020〕7号（十一）
 */
export function taskOnce(
  tasks: readonly PlanTask[],
  items: ReadonlyMap<string, Pick<PlannedItem, 'mostPerYear'>>,
): Verdict {
  for (const [at, task] of tasks.entries()) {
    const { department, item, scope, repeatReason } = task;
    const same = tasks
      .slice(0, at)
      .filter((one) => one.item === item && one.department === department && scopesMeet(one.scope, scope));
    const most = items.get(item)?.mostPerYear ?? null;
    const isOften = most !== null && same.length + 1 > most;
    if (same.length > 0 && (repeatReason === null || isOften)) {
      const facts = { task: task.task, item, with: String(same[0]?.task), mostPerYear: most };
      return unlawful('PLAN_TASK_TWICE', '沪府发〔2020〕7号（十一）', facts);
    }
  }
  return lawful;
}
