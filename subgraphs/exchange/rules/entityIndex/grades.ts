import { RATING_SCHEMES } from '../../../../kernel/values/reference/ratingSchemes';

/**
 * Every grade with its scheme, best first in each scheme: the index keeps the place in this list, from 1. Schemes and
 * grades are only ever added at the end. Places of one scheme are in the order of its grades; places of two schemes say
 * nothing of each other.
 */
export const GRADES: readonly string[] = RATING_SCHEMES.flatMap(({ id, grades }) =>
  grades.map((grade) => `${id}/${grade}`),
);

/** The places of grades; those that no scheme has are left out. */
export function gradeNumbers(grades: readonly string[]): number[] {
  return grades.map((grade) => GRADES.indexOf(grade) + 1).filter((place) => place > 0);
}
