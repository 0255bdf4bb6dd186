import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PlanContent } from './planContent';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * A published plan changes by a new edition alone, and what was drawn stays
 *
 * A task keeps its department and its item under its number, so that every draw and visit still names what it meant. Once
 * a list is locked, or a round has committed to the tasks, tasks are added and none is changed or taken away, and the window
 * is not made shorter.
 *
 * DR-7, DR-29; 11d
 */
export function planAmendment(former: PlanContent, next: PlanContent, isLocked: boolean): Verdict {
  if (canonicalDigest(former) === canonicalDigest(next)) return unlawful('PLAN_AMENDMENT_EMPTY', ARTICLE, {});
  const standing = new Map(next.tasks.map((task) => [task.task, task]));
  for (const task of former.tasks) {
    const now = standing.get(task.task);
    const isAnother = now !== undefined && (now.department !== task.department || now.item !== task.item);
    const isChanged = isLocked && (now === undefined || canonicalDigest(now) !== canonicalDigest(task));
    if (isAnother || isChanged) return unlawful('PLAN_TASK_LOCKED', ARTICLE, { task: task.task, locked: isLocked });
  }
  const isShorter = next.window.from !== former.window.from || next.window.to < former.window.to;
  return isLocked && isShorter
    ? unlawful('PLAN_WINDOW_LOCKED', ARTICLE, { from: former.window.from, to: former.window.to })
    : lawful;
}
