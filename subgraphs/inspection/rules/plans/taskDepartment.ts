import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { PlannedItem } from './plannedItem';
import type { PlanTask } from './planTask';

const ARTICLE = '国办发〔2015〕58号';

/**
 * Each department inspects its own items, each office in its own district
 *
 * A task is the work of the department whose item it is, or of its office in a district; the office reaches objects of its
 * district alone.
 *
 * DR-1; 沪府发〔2020〕7号（十一）
 */
export function taskDepartment(
  { department, scope }: Pick<PlanTask, 'department' | 'scope'>,
  item: PlannedItem,
): Verdict {
  const owner = item.department;
  if (department !== owner && lineOf(department) !== owner) {
    return unlawful('PLAN_DEPARTMENT_UNFIT', ARTICLE, { department, item: item.code, owner });
  }
  const district = findDepartment(department)?.district;
  const isWithin = district === undefined || (scope.districts?.length === 1 && scope.districts[0] === district);
  return isWithin ? lawful : unlawful('PLAN_OFFICE_OUTSIDE_DISTRICT', ARTICLE, { department, district });
}
