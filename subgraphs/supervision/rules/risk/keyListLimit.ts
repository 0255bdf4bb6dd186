import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import { KEY_LIST_LIMITS, type KeyListLimit } from '../../../../kernel/values/parameters/keyListLimits';

/** The version of a limit of key lists that is in force on a day. Throws PARAMETER_NOT_IN_FORCE. */
export function keyListLimit(id: KeyListLimit['id'], on: Day): KeyListLimit {
  const found = findParameter(
    KEY_LIST_LIMITS.filter((version) => version.id === id),
    on,
  );
  if (!found) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found;
}
