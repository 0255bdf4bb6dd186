import { categoryIntensity } from '../categoryIntensity';
import type { Grade } from '../ruleSets/ruleSetContent';

/** Order of two grades of any edition, the milder first. */
export function gradeOrder(a: Grade, b: Grade): number {
  return categoryIntensity(a.category, a.level) - categoryIntensity(b.category, b.level);
}

/** Category and level alone, of anything that has them. */
export function plainGrade({ category, level }: Grade): Grade {
  return { category, level };
}

/**
 * Place of a grade among those of an edition of rules, 0 the mildest
 *
 * Levels of categories make one ladder. A grade of an earlier edition that this one no longer has stands on the rung of its
 * category that is next below it, for an edition of rules by itself moves nobody to a stricter grade.
 *
 * 《上海市分类监管管理办法》第十三条第一款
 */
export function gradeIndex(grades: readonly Grade[], grade: Grade): number {
  const exact = grades.findLastIndex((one) => one.category === grade.category && one.level <= grade.level);
  return exact >= 0 ? exact : grades.findIndex(({ category }) => category === grade.category);
}
