import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Days of an item on the published list; `withdrawnOn` is the first day off it. */
export interface ItemDays {
  readonly publishedOn: Day;
  readonly withdrawnOn: Day | null;
}

/**
 * Only published items are inspected
 *
 * What is not on the published list of items on the day of the inspection may not be inspected.
 *
 * 国办发〔2015〕58号
 */
export function itemOnList({ publishedOn, withdrawnOn }: ItemDays, on: Day): Verdict {
  return publishedOn <= on && (withdrawnOn === null || on < withdrawnOn)
    ? lawful
    : unlawful('INSPECTION_ITEM_NOT_PUBLISHED', '国办发〔2015〕58号', { on, publishedOn, withdrawnOn });
}

/** An item that leaves the list has been on it for a day at least. */
export function itemDays({ publishedOn, withdrawnOn }: ItemDays): Verdict {
  return withdrawnOn !== null && withdrawnOn <= publishedOn
    ? unlawful('INSPECTION_ITEM_DAYS_UNFIT', '本项目口径', { publishedOn, withdrawnOn })
    : lawful;
}
