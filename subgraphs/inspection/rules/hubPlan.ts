import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import { lineOf } from '../../../kernel/values/work/lineOf';

/** Number of a plan of this hub. */
const OF_THE_HUB = /^\s*IP-\d{4}-\d{6,}\s*$/i;

/** Whether a plan code is in the form of this hub's own; a department numbers its own plans as it likes. */
export function isHubPlan(planCode: string | null): planCode is string {
  return planCode !== null && OF_THE_HUB.test(planCode);
}

/** A department's item in a plan. */
export interface ItemOfPlan {
  readonly department: string;
  readonly item: string;
}

/** The inspection that names a plan. */
export interface UnderPlan {
  readonly planCode: string | null;
  readonly department: string;
  readonly items: readonly string[];
}

/**
 * Who names a plan of this hub inspects what it says
 *
 * `tasks` are those of the published plan of that number, undefined where there is none. Each item is a task of the
 * department that inspects, or of the one above it in its line.
 *
 * 《上海市优化营商环境条例》第六十二条; DR-7
 */
export function hubPlan({ planCode, department, items }: UnderPlan, tasks: readonly ItemOfPlan[] = []): Verdict {
  if (!isHubPlan(planCode)) return lawful;
  const isOurs = (task: ItemOfPlan) => task.department === department || task.department === lineOf(department);
  const other = items.find((item) => !tasks.some((task) => task.item === item && isOurs(task)));
  if (other === undefined) return lawful;
  const facts = { field: 'planCode', received: planCode, department, item: other };
  return unlawful('INSPECTION_PLAN_UNFIT', '上海市优化营商环境条例 62', facts);
}
