import type { Day } from '../../../../kernel/values/day';
import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type ItemDays, itemDays } from '../itemOnList';

/**
 * An item leaves the list on a day that is not over, after it has been on it for a day, and once
 *
 * What was inspected while it was on the list stays as it is.
 *
 * DR-1; 国办发〔2015〕58号
 */
export function itemWithdrawal({ publishedOn, withdrawnOn }: ItemDays, on: Day, today: Day): Verdict {
  const article = '国办发〔2015〕58号';
  if (withdrawnOn !== null) return unlawful('ITEM_WITHDRAWN', article, { withdrawnOn });
  if (on < today) return unlawful('INSPECTION_ITEM_DAYS_UNFIT', article, { withdrawnOn: on, earliest: today });
  return itemDays({ publishedOn, withdrawnOn: on });
}
