import { addDays, addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import type { PurposeCode } from '../../../../kernel/values/reference/purposes';

/** Purposes of which the entity must not learn while they are pursued. */
export const INVESTIGATION_PURPOSES: readonly PurposeCode[] = ['case-handling', 'legal-review'];

/**
 * When an access for an investigation is shown beside the entity: months after its day, counted as the Civil Code
 * counts them, so that looking into a business does not warn it.
 *
 * The last day whose accesses are shown on `today`: the day itself shows `delay` months later, not the day before.
 */
export function lastShownInvestigationDay(today: Day): Day {
  const { value } = parameterOn('INVESTIGATION_ACCESS_SHOWN_AFTER', today);
  const isDue = (from: Day): boolean => addMonths(from, value) <= today;
  let last = addMonths(today, -value);
  while (isDue(addDays(last, 1))) last = addDays(last, 1);
  while (!isDue(last)) last = addDays(last, -1);
  return last;
}
