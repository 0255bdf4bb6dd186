import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Days of an item on the published list; `withdrawnOn` is the first day off it. */
export interface ItemDays {
  readonly publishedOn: Day;
  readonly withdrawnOn: Day | null;
  /** First day without its legal basis; null or left out while it has one. */
  readonly basisEndedOn?: Day | null;
}

/**
 * Only published items are inspected
 *
 * What is not on the published list of items on the day of the inspection may not be inspected, nor what has lost its
 * legal basis by then.
 *
 * 国办发〔2015〕58号; 《上海市分类监管管理办法》第七条
 */
export function itemOnList({ publishedOn, withdrawnOn, basisEndedOn = null }: ItemDays, on: Day): Verdict {
  if (on < publishedOn || (withdrawnOn !== null && withdrawnOn <= on)) {
    return unlawful('INSPECTION_ITEM_NOT_PUBLISHED', '国办发〔2015〕58号', { on, publishedOn, withdrawnOn });
  }
  return basisEndedOn !== null && basisEndedOn <= on
    ? unlawful('ITEM_BASIS_ENDED', '上海市分类监管管理办法 7', { on, basisEndedOn })
    : lawful;
}

/** An item that leaves the list has been on it for a day at least. */
export function itemDays({ publishedOn, withdrawnOn }: ItemDays): Verdict {
  return withdrawnOn !== null && withdrawnOn <= publishedOn
    ? unlawful('INSPECTION_ITEM_DAYS_UNFIT', '本项目口径', { publishedOn, withdrawnOn })
    : lawful;
}
