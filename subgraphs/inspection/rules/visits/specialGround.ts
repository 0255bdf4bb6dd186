import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { InspectionMode } from '../inspectionWords';
import type { PoolStanding } from '../objects/poolGroup';
import type { PlanKind, PlanWindow } from '../plans/planContent';

/** A task of a public plan, and how the entity stands to it; undefined for what the register has not told of. */
export interface SpecialTask {
  readonly department: string;
  readonly item: string;
  readonly mode: InspectionMode;
  readonly standing: PoolStanding | undefined;
}

/** A special inspection of one entity, and the plan on which it would rest. */
export interface SpecialInspection {
  readonly plan: {
    readonly number: string;
    readonly kind: PlanKind;
    readonly window: PlanWindow;
    readonly tasks: readonly SpecialTask[];
  };
  readonly authority: string;
  readonly uscc: string;
  /** District of the entity; null where it is not known. */
  readonly district: string | null;
  readonly items: readonly string[];
  readonly mode: InspectionMode;
  readonly today: Day;
}

const ARTICLE = '上海市优化营商环境条例 62';

function itemGround(item: string, special: SpecialInspection): Verdict {
  const { plan, authority, uscc, mode } = special;
  const own = plan.tasks.filter(
    (task) =>
      task.item === item && task.mode === mode && [authority, lineOf(authority)].some((one) => one === task.department),
  );
  const at = { plan: plan.number, item, authority, mode };
  if (own.length === 0) return unlawful('SPECIAL_TASK_MISSING', ARTICLE, { field: 'items', received: item, ...at });
  const reached = own.flatMap(({ standing }) => (standing && standing.kind !== 'OUT_OF_SCOPE' ? [standing] : []));
  const about = { field: 'uscc', received: uscc, ...at };
  if (reached.length === 0) return unlawful('SPECIAL_ENTITY_OUTSIDE', ARTICLE, about);
  const excluded = reached.map((standing) => (standing.kind === 'EXCLUDED' ? standing.code : null));
  return excluded.includes(null)
    ? lawful
    : unlawful('SPECIAL_ENTITY_EXCLUDED', ARTICLE, { ...about, exclusion: excluded[0] ?? '' });
}

/**
 * Nobody is picked by hand: a special inspection carries out a task of its public special plan
 *
 * The plan is a special one and its time has come; it has a task of the department, or of the one above the office, on each item
 * in the way that is asked; the entity lies in the task's scope and in the office's district. What excludes an entity from a
 * draw excludes it here too.
 *
 * DR-1, DR-6, DR-14; 沪府发〔2020〕7号（十一）; 《上海市优化营商环境条例》第六十二条
 */
export function specialGround(special: SpecialInspection): Verdict {
  const { plan, authority, uscc, district, items, today } = special;
  const of = { field: 'plan', received: plan.number };
  if (plan.kind !== 'SPECIAL') return unlawful('SPECIAL_PLAN_WANTED', ARTICLE, { ...of, kind: plan.kind });
  const { from, to } = plan.window;
  if (today < from || today > to) return unlawful('SPECIAL_PLAN_NOT_NOW', ARTICLE, { ...of, from, to, today });
  const own = findDepartment(authority)?.district;
  if (own !== undefined && own !== district) {
    const where = { plan: plan.number, authority, district };
    return unlawful('SPECIAL_ENTITY_OUTSIDE', ARTICLE, { field: 'uscc', received: uscc, ...where });
  }
  return items.map((item) => itemGround(item, special)).find((verdict) => !verdict.lawful) ?? lawful;
}
