import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { ItemDays } from '../itemOnList';

/** Items whose basis can be ended at once: as many as a page of the list holds. */
export const MOST_ITEMS_AT_ONCE = 100;

const ARTICLE = '上海市分类监管管理办法 7';

/**
 * The legal basis of an item ends once, and not before the item came onto the list
 *
 * When a law is abolished, every item that rests on it is named with the first day without it.
 *
 * 《上海市分类监管管理办法》第七条; 沪府发〔2020〕7号（二十三）
 */
export function basisEnd({ publishedOn, basisEndedOn = null }: ItemDays, endedOn: Day): Verdict {
  if (basisEndedOn !== null) return unlawful('ITEM_BASIS_ENDED', ARTICLE, { basisEndedOn });
  return endedOn < publishedOn ? unlawful('INSPECTION_ITEM_DAYS_UNFIT', ARTICLE, { publishedOn, endedOn }) : lawful;
}
