import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { day } from '../../../../kernel/values/day';
import { isInForce } from '../../../../kernel/values/reference/dated';

/** How much asking outside its scope an agreement bears before it is suspended. */
export interface OverScopeLimit {
  /** Different entities out of scope that may be asked for. */
  readonly entities: number;
  /** Minutes in which they are counted. */
  readonly minutes: number;
  readonly from: Day;
  readonly to?: Day;
  readonly source: string;
}

/** The limits, oldest first. */
export const OVER_SCOPE_LIMITS: readonly OverScopeLimit[] = [
  { entities: 10, minutes: 60, from: day('2022-01-01'), source: 'this project, under 上海市数据条例 39-2' },
];

/** The limit in force on a day. Throws PARAMETER_NOT_IN_FORCE. */
export function overScopeLimit(on: Day, limits: readonly OverScopeLimit[] = OVER_SCOPE_LIMITS): OverScopeLimit {
  const found = limits.find((limit) => isInForce(limit, on));
  if (!found) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: 'OVER_SCOPE_ENTITIES', day: on });
  return found;
}

/**
 * Over-scope use
 *
 * The data centre stops access beyond the agreed scope at once. Reading: each such access is refused when it is asked,
 * which stops it; the agreement as a whole is suspended as soon as more than the limit of different entities outside its
 * scope were asked for within the time of the limit. A slip of the hand stops itself, a search stops the agreement.
 *
 * 上海市数据条例 39-2
 */
export function isOverScope(entities: number, on: Day, limits?: readonly OverScopeLimit[]): boolean {
  return entities > overScopeLimit(on, limits).entities;
}
