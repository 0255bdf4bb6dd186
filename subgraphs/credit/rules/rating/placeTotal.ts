import type { RatingGrade } from './ratingTypes';

/** How far a total is from a neighbouring grade. */
export interface GradeDistance {
  /** Code of that grade. */
  readonly grade: string;
  /** Its cut. */
  readonly from: number;
  /** Points that are missing to it, or too many for the one below; at least 1. */
  readonly points: number;
}

const byCut = (grades: readonly RatingGrade[]): readonly RatingGrade[] => [...grades].sort((a, b) => b.from - a.from);

/** Place in the list of the grade of a total: of those whose cut it reaches the one with the highest. 本项目口径 */
export function placeTotal(grades: readonly RatingGrade[], total: number): number {
  const found = byCut(grades).find(({ from }) => total >= from);
  if (!found) throw new Error(`no grade of the scheme takes a total of ${total}`);
  return grades.indexOf(found);
}

/**
 * The grades beside that of a total, and how many points lie between
 *
 * `above` has the next higher cut, `below` the next lower one; which of them is better, the scheme's order tells. Null
 * at either end.
 */
export function gradeDistances(
  grades: readonly RatingGrade[],
  total: number,
): { readonly above: GradeDistance | null; readonly below: GradeDistance | null } {
  const sorted = byCut(grades);
  const at = sorted.indexOf(grades[placeTotal(grades, total)] as RatingGrade);
  const above = sorted[at - 1];
  const below = sorted[at + 1];
  return {
    above: above ? { grade: above.code, from: above.from, points: above.from - total } : null,
    below: below ? { grade: below.code, from: below.from, points: total - (sorted[at]?.from ?? 0) + 1 } : null,
  };
}
