import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { WHOLE } from './planTask';

/** A number of objects that a task wants of an item's, and how many can be drawn. */
export interface CountOfPool {
  readonly item: string;
  readonly count: number;
  readonly eligible: number;
  /** Parts in a million; null for none. */
  readonly ratioCeilingPpm: number | null;
}

/**
 * A number keeps to the item's ceiling like a ratio, once it is known how many objects can be drawn
 *
 * DR-2; 国办发〔2015〕58号
 */
export function countWithinCeiling({ item, count, eligible, ratioCeilingPpm }: CountOfPool): Verdict {
  const isOver = ratioCeilingPpm !== null && BigInt(count) * BigInt(WHOLE) > BigInt(ratioCeilingPpm) * BigInt(eligible);
  const facts = { item, count, eligible, ceiling: ratioCeilingPpm };
  return isOver ? unlawful('ITEM_RATIO_OVER_CEILING', '国办发〔2015〕58号', facts) : lawful;
}
