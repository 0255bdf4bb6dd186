import { getDepartment } from '../../../../kernel/values/reference/departments';
import { workText } from '../../../../kernel/values/work/workText';
import type { WrittenPlan } from '../../rules/plans/planContent';

const LONGEST_NAME = 200;
const LONGEST_REASON = 500;

/**
 * A plan as it was written, its texts checked and trimmed and its departments known. Throws UNKNOWN_DEPARTMENT and the codes
 * of a text.
 */
export function writtenTexts(plan: WrittenPlan): WrittenPlan {
  const tasks = plan.tasks.map((task, at) => {
    if (task.department) getDepartment(task.department, `tasks[${at}].department`);
    const { repeatReason } = task;
    const reason = repeatReason === null ? null : workText(repeatReason, `tasks[${at}].repeatReason`, LONGEST_REASON);
    return { ...task, repeatReason: reason };
  });
  const [name, office] = [workText(plan.name, 'name', LONGEST_NAME), workText(plan.office, 'office', LONGEST_NAME)];
  return { ...plan, name, office, tasks };
}
