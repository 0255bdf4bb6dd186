/** What was counted of the objects of a list. */
export interface CoverageCounts {
  /** Objects on the list. */
  readonly objects: number;
  /** Those of them that were visited in the year. */
  readonly visited: number;
}

/** 全覆盖 How far the objects of a list were visited in its year. */
export interface KeyListCoverage extends CoverageCounts {
  readonly uncovered: number;
  /** Visited of 1,000 objects, rounded down, so that 1,000 means every one; null for a list without objects. */
  readonly perMille: number | null;
  readonly isCovered: boolean;
}

/**
 * Key supervision covers every object
 *
 * Each object of a list is visited in the year of the list by the line of the list's authority, for a visit in another
 * matter says nothing of this one: one without a visit is uncovered, and a list is covered when
 * none is. A list without objects has nothing to cover and is not called covered.
 *
 * 沪府发〔2020〕7号（八）
 */
export function keyListCoverage({ objects, visited }: CoverageCounts): KeyListCoverage {
  const perMille = objects === 0 ? null : Math.floor((visited * 1000) / objects);
  return { objects, visited, uncovered: objects - visited, perMille, isCovered: objects > 0 && visited === objects };
}
