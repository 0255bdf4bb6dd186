import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PlanTask } from '../plans/planTask';

const TABLES: readonly string[] = ['credit', 'category', 'risk'];
const DIMENSIONS: readonly string[] = ['districts', 'industries', 'grades', 'categories', 'risks'];

/**
 * A task draws by nothing that the law forbids: its tables rest on credit, category and risk alone, its scope looks at
 * district and trade beside them
 *
 * Neither economic benefit nor organisational form decides on supervision. The words of a task cannot say so; this looks at
 * what is really there, as it was stored.
 *
 * 《上海市分类监管管理办法》第十二条第三款；11e
 */
export function neutralTask({ tables, scope }: Pick<PlanTask, 'tables' | 'scope'>): Verdict {
  const strange = [
    ...Object.keys(tables).filter((name) => !TABLES.includes(name)),
    ...Object.keys(scope).filter((name) => !DIMENSIONS.includes(name)),
  ];
  return strange.length === 0
    ? lawful
    : unlawful('PLAN_TABLE_FORBIDDEN', '上海市分类监管管理办法 12-3', { received: strange.join(', ') });
}
