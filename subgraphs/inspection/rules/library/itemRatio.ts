import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { WHOLE } from '../plans/planTask';
import { type CeilingOf, itemCeiling } from './itemCeiling';

/** The ratio of an item: parts in a million of its objects, null where none is set. */
export interface ItemRatio extends CeilingOf {
  readonly ratioFloorPpm: number | null;
}

const ARTICLE = '国办发〔2015〕58号';

/** Whether a number can be a ratio: a whole number of parts in a million, above 0. */
export function isRatio(ppm: number | null): boolean {
  return ppm === null || (Number.isInteger(ppm) && ppm > 0 && ppm <= WHOLE);
}

/**
 * The ratio of an item is one that can be
 *
 * Floor and ceiling are above 0 and at most the whole, and the floor is not above the ceiling: of a general item its own,
 * else the one for all of them; a key item has no ceiling.
 *
 * DR-2; 国办发〔2015〕58号
 */
export function itemRatio(item: ItemRatio, on: Day): Verdict {
  const { kind, ratioFloorPpm, ratioCeilingPpm } = item;
  const facts = { ratioFloorPpm, ratioCeilingPpm };
  if (!isRatio(ratioFloorPpm) || !isRatio(ratioCeilingPpm)) return unlawful('ITEM_RATIO_UNFIT', ARTICLE, facts);
  if (kind === 'KEY' && ratioCeilingPpm !== null) return unlawful('ITEM_KEY_WITH_CEILING', ARTICLE, facts);
  const ceiling = itemCeiling(item, on);
  return ceiling !== null && ratioFloorPpm !== null && ratioFloorPpm > ceiling
    ? unlawful('ITEM_RATIO_UNFIT', ARTICLE, { ...facts, ceiling })
    : lawful;
}
