import type { Day } from '../../../../kernel/values/day';
import { isInForce } from '../../../../kernel/values/reference/dated';
import { CURRENT_DISTRICTS } from '../../../../kernel/values/reference/districts';
import { INDUSTRY_DIVISIONS } from '../../../../kernel/values/reference/industries';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { CREDIT_GRADES, type ObjectScope, RISK_CLASSES } from './planTask';

type Dimension = keyof ObjectScope;

const codes = (table: readonly { readonly code: string }[]): readonly string[] => table.map(({ code }) => code);

/** What each dimension of a scope can name on a day. */
function admittedOn(on: Day): Readonly<Record<Dimension, readonly string[]>> {
  return {
    districts: codes(CURRENT_DISTRICTS),
    industries: codes(INDUSTRY_DIVISIONS.filter((division) => isInForce(division, on))),
    grades: CREDIT_GRADES,
    categories: INTENSITY_CATEGORIES,
    risks: RISK_CLASSES,
  };
}

/** Dimensions of a scope, in the order in which it is written. */
export const SCOPE_DIMENSIONS: readonly Dimension[] = ['districts', 'industries', 'grades', 'categories', 'risks'];

/** Whether a draw looks at part of the library alone (定向), and not at the whole of it (不定向). DR-8 */
export function isDirected(scope: ObjectScope): boolean {
  return SCOPE_DIMENSIONS.some((dimension) => scope[dimension] !== null);
}

/**
 * A scope says by known codes which objects a task can reach
 *
 * Directed draws filter by district, trade, credit grade, category or risk, undirected ones by nothing. A filter names each
 * of its values once and at least one; organisational form is no filter.
 *
 * DR-8
 */
export function scopeFits(scope: ObjectScope, on: Day): Verdict {
  const admitted = admittedOn(on);
  for (const dimension of SCOPE_DIMENSIONS) {
    const named = scope[dimension];
    if (named === null) continue;
    const unknown = named.find((value) => !admitted[dimension].includes(value));
    const isOdd = named.length === 0 || unknown !== undefined || new Set(named).size < named.length;
    if (isOdd)
      return unlawful('PLAN_SCOPE_UNFIT', '双随机抽查定向、不定向口径', { dimension, named, unknown: unknown ?? null });
  }
  return lawful;
}
