import type { Standard } from '../ruleSets/ruleSetContent';

/** How many subjects have a total. */
export interface TotalCount {
  readonly total: number;
  readonly count: number;
}

/** Where points divide the categories. */
export interface Cuts {
  /** From this total on HIGHER; null where nobody is put there by points. */
  readonly higherFrom: number | null;
  /** Up to this total LOWER; null where nobody is. */
  readonly lowerTo: number | null;
  /** The total whose subjects would all have been HIGHER but for the planned share, and are ORDINARY; null where none is. */
  readonly higherTie: number | null;
  /** Likewise of LOWER. */
  readonly lowerTie: number | null;
}

/** What the cuts of a year are made of. */
export interface CalibrationFacts {
  /** Totals of the subjects that were scored and are not put into HIGHER whatever their points. */
  readonly histogram: readonly TotalCount[];
  /** Number of those that are. */
  readonly forced: number;
  /** Planned shares, per mille. */
  readonly proportions: { readonly lower: number; readonly higher: number };
  readonly standard: Pick<Standard, 'higherNeverBelow' | 'lowerNeverAbove'>;
}

/** The bounds of the standard as cuts, where no year's shares bind them. */
export function standardCuts({ higherNeverBelow, lowerNeverAbove }: CalibrationFacts['standard']): Cuts {
  return { higherFrom: higherNeverBelow, lowerTo: lowerNeverAbove, higherTie: null, lowerTie: null };
}

/**
 * Cuts that keep to the shares planned for the year
 *
 * HIGHER is the largest group from the strictest total down whose share of all scored subjects, those that the law puts
 * there included, does not exceed the planned one; LOWER likewise from the mildest total up. Subjects of one total are
 * never parted: a group that does not fit as a whole is ORDINARY (reading A3: ties go to ordinary). Nobody is HIGHER below
 * the bound of the standard, nor LOWER above it. Where the share leaves room for everybody beyond the bound, the bound is
 * the cut.
 *
 * 《上海市分类监管管理办法》第十三条第二款、第三款
 */
export function calibrateCuts({ histogram, forced, proportions, standard }: CalibrationFacts): Cuts {
  const { higherNeverBelow, lowerNeverAbove } = standard;
  const population = histogram.reduce((sum, { count }) => sum + count, forced);
  const present = histogram.filter(({ count }) => count > 0).sort((a, b) => a.total - b.total);
  const strict = present.filter(({ total }) => total >= higherNeverBelow).reverse();
  const mild = present.filter(({ total }) => total <= lowerNeverAbove);
  const higher = cutAt(strict, { taken: forced, room: proportions.higher * population, bound: higherNeverBelow });
  const lower = cutAt(mild, { taken: 0, room: proportions.lower * population, bound: lowerNeverAbove });
  return { higherFrom: higher.cut, lowerTo: lower.cut, higherTie: higher.tie, lowerTie: lower.tie };
}

/** The last total that fits, from the outermost on; `room` is a thousand times the number of subjects. */
function cutAt(
  totals: readonly TotalCount[],
  { taken, room, bound }: { taken: number; room: number; bound: number },
): { cut: number | null; tie: number | null } {
  let [members, cut]: [number, number | null] = [taken, null];
  for (const { total, count } of totals) {
    members += count;
    if (members * 1000 > room) return { cut, tie: total };
    cut = total;
  }
  return taken * 1000 > room ? { cut: null, tie: null } : { cut: bound, tie: null };
}
