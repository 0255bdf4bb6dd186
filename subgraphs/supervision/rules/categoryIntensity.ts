import { INTENSITY_CATEGORIES, type IntensityCategory } from '../../../kernel/values/reference/intensityCategories';

export { INTENSITY_CATEGORIES, type IntensityCategory } from '../../../kernel/values/reference/intensityCategories';

/** Levels within a category, 1 the mildest. */
export const LEVELS = 9;

/**
 * The place of category and level in one order: a higher number is stricter supervision.
 *
 * A category is lower, ordinary or higher intensity and may have levels. Every level of a higher category is stricter
 * than any level of a lower one, so the order is total; it depends on nothing but the two, so it is stable.
 * The numbers leave room between categories and mean nothing beyond their order.
 *
 * 《上海市分类监管管理办法》第十三条第一款
 */
export function categoryIntensity(category: IntensityCategory, level: number): number {
  return (INTENSITY_CATEGORIES.indexOf(category) + 1) * 10 + level;
}
