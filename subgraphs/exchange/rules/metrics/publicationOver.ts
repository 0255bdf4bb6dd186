import { addDays, type Day } from '../../../../kernel/values/day';
import { addWorkingDays } from '../../../../kernel/values/workingDays';

/** Working days within which a decision is to be public: general knowledge of the measures of 2021 on publicity of penalties. */
const PUBLISHED_WITHIN = 20;

/**
 * The last day of decision whose time for publication is over on a day
 *
 * A decision to be public is published within twenty working days; on the twentieth it is still in time. Throws
 * CALENDAR_UNKNOWN_YEAR for days whose holidays are not known.
 *
 * 《行政处罚法》第四十八条；市场监督管理行政处罚信息公示规定（2021年）, not read
 */
export function publicationOver(on: Day): Day {
  let last = addWorkingDays(on, -PUBLISHED_WITHIN);
  while (addWorkingDays(last, PUBLISHED_WITHIN) >= on) last = addDays(last, -1);
  return last;
}
