import type { Day } from '../../../../kernel/values/day';
import { findParameter } from '../../../../kernel/values/parameters';
import { RATIO_LIMITS } from '../../../../kernel/values/parameters/inspectionLibrary';
import type { InspectionItemKind } from '../inspectionWords';

/** Kind of an item, and the ceiling that it names itself in parts in a million of its objects. */
export interface CeilingOf {
  readonly kind: InspectionItemKind;
  readonly ratioCeilingPpm: number | null;
}

/**
 * Ceiling of an item's ratio in parts in a million on a day; null for none
 *
 * The ratio of a general item is strictly limited: by its own ceiling, else by the one for all of them, which is a setting.
 * A key item has none and may reach full coverage; nor had a general one without its own before there was such a limit.
 *
 * DR-2; 国办发〔2015〕58号
 */
export function itemCeiling({ kind, ratioCeilingPpm }: CeilingOf, on: Day): number | null {
  if (kind === 'KEY') return null;
  if (ratioCeilingPpm !== null) return ratioCeilingPpm;
  return findParameter(RATIO_LIMITS, on)?.value ?? null;
}
