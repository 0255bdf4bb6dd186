import type { Day } from '../../../../kernel/values/day';

/**
 * When what a visit tells on a day is so: from the beginning of that day in Shanghai, so that nothing told later on the same
 * day is older. ISO 8601.
 */
export function observedOn(day: Day): string {
  return `${day}T00:00:00+08:00`;
}
