import { EXCLUSION_CODES, type ExclusionCode } from './exclusions';
import type { PoolGroup } from './poolGroup';

/** How many objects of a task's scope are left out of it for one reason. */
export interface ExcludedCount {
  readonly code: ExclusionCode;
  readonly objects: number;
  /** Of them on a key list of the item, to be covered in full otherwise. */
  readonly keyListed: number;
}

/** How many objects of a task's scope are left out of it, reason by reason in their order; `at` is the place of the task. */
export function excludedCounts(groups: readonly PoolGroup[], at: number): ExcludedCount[] {
  return EXCLUSION_CODES.map((code) => {
    let [objects, keyListed] = [0, 0];
    for (const { standings, count } of groups) {
      const standing = standings[at];
      if (standing?.kind !== 'EXCLUDED' || standing.code !== code) continue;
      objects += count;
      if (standing.keyListed) keyListed += count;
    }
    return { code, objects, keyListed };
  }).filter(({ objects }) => objects > 0);
}
