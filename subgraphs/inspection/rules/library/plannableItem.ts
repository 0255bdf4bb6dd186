import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { WHOLE } from '../plans/planTask';

/** What of an item on the published list decides whether it is planned and drawn. */
export interface PlannableItem {
  readonly code: string;
  readonly ratioCeilingPpm: number | null;
  readonly basisEnded: boolean;
}

/**
 * Only items on the list with a basis in force are planned and drawn, within their ceiling
 *
 * `item` is that of the list of the day, undefined where it is not on it; `ratioPpm` how many of the objects are wanted, in
 * parts in a million, null for full coverage, which a general item's ceiling refuses like any other ratio.
 *
 * DR-1, DR-2; 国办发〔2015〕58号; 《上海市分类监管管理办法》第七条
 */
export function plannableItem(item: PlannableItem | undefined, code: string, ratioPpm: number | null): Verdict {
  const article = '国办发〔2015〕58号';
  if (!item) return unlawful('INSPECTION_ITEM_NOT_PUBLISHED', article, { item: code });
  if (item.basisEnded) return unlawful('ITEM_BASIS_ENDED', '上海市分类监管管理办法 7', { item: code });
  const ceiling = item.ratioCeilingPpm;
  return ceiling !== null && (ratioPpm ?? WHOLE) > ceiling
    ? unlawful('ITEM_RATIO_OVER_CEILING', article, { item: code, ratioPpm, ceiling })
    : lawful;
}
