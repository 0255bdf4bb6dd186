import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { plannableItem } from '../library/plannableItem';
import type { PlannedItem } from './plannedItem';
import { type TaskVolume, WHOLE } from './planTask';

const ARTICLE = '国办发〔2015〕58号';

type Bounds = Pick<PlannedItem, 'code' | 'kind' | 'ratioCeilingPpm' | 'ratioFloorPpm' | 'basisEnded'>;

/**
 * What is drawn is strictly limited for a general item, and reaches everybody for a key item alone
 *
 * A ratio lies within the item's ceiling and floor; a number is at least one, and is held against the ceiling once the pool is
 * known. Every object is inspected only where the item is a key item: its objects are covered and not sampled. Objects on a
 * key list are certain by the list, not by the task.
 *
 * DR-2, DR-3
 */
export function taskVolume(volume: TaskVolume, item: Bounds): Verdict {
  const { code, kind, ratioFloorPpm } = item;
  if (volume.kind === 'ALL') {
    return kind === 'KEY' ? lawful : unlawful('PLAN_FULL_COVERAGE_UNFIT', ARTICLE, { item: code, kind });
  }
  const size = volume.kind === 'RATIO' ? volume.ppm : volume.count;
  if (!Number.isSafeInteger(size) || size < 1 || (volume.kind === 'RATIO' && size >= WHOLE)) {
    return unlawful('PLAN_VOLUME_UNFIT', ARTICLE, { item: code, kind: volume.kind, received: String(size) });
  }
  if (volume.kind === 'COUNT') return lawful;
  return ratioFloorPpm !== null && size < ratioFloorPpm
    ? unlawful('PLAN_RATIO_BELOW_FLOOR', ARTICLE, { item: code, ppm: size, floorPpm: ratioFloorPpm })
    : plannableItem(item, code, size);
}
