import type { Grade, MeasurePlan, RuleSetContent } from '../ruleSets/ruleSetContent';
import { gradeIndex } from './gradeOrder';

/**
 * The measures of a grade under an edition of rules; undefined where it has none, as no published edition is
 *
 * Category and measures change together. Who has no category this year is supervised as one of ordinary intensity
 * (reading A6), at its mildest level.
 *
 * 《上海市分类监管管理办法》第十六条第一款、第十七条第一款
 */
export function measurePlanOf(
  { grades, measures }: Pick<RuleSetContent, 'grades' | 'measures'>,
  grade: Grade | null,
): MeasurePlan | undefined {
  const rung = grades[gradeIndex(grades, grade ?? { category: 'ORDINARY', level: 1 })];
  return measures.find(({ category, level }) => category === rung?.category && level === rung.level);
}
