import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import { POOL_LIMITS } from '../../../../kernel/values/parameters/inspectionObjects';

/**
 * How many objects a stratum has at least on a day before it is told as small: of fewer, who is drawn is easy to tell.
 * Throws PARAMETER_NOT_IN_FORCE.
 *
 * FL-20
 */
export function smallStratumBelow(on: Day): number {
  const found = findParameter(POOL_LIMITS, on);
  if (!found) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: 'SMALL_STRATUM_BELOW', day: on });
  return found.value;
}
