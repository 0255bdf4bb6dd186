import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { categoryIntensity, INTENSITY_CATEGORIES, LEVELS } from '../categoryIntensity';
import { WHOLE_WEIGHT } from './indicatorWeights';
import type { GradeRule } from './ruleSetContent';

/** Whether a grade may follow another: the next level with more points, or level 1 of the next category. */
function follows({ category, level, from }: GradeRule, before: GradeRule | undefined): boolean {
  if (level === 1) {
    const next = before === undefined ? 0 : INTENSITY_CATEGORIES.indexOf(before.category) + 1;
    return from === 0 && INTENSITY_CATEGORIES.indexOf(category) === next;
  }
  const isNext = before?.category === category && before.level === level - 1 && from > before.from;
  return isNext && level <= LEVELS && Number.isInteger(from) && from <= WHOLE_WEIGHT;
}

/**
 * Grades stand in one order
 *
 * Activities are divided into categories, each of which may have levels; grades mean intensities. Rules list every
 * category, the mildest first, with levels from 1 without a gap, the points from which they begin rising.
 *
 * 《上海市分类监管管理办法》第十三条第一款
 */
export function gradesInOrder(grades: readonly GradeRule[]): Verdict {
  const astray = grades.findIndex((grade, i) => !follows(grade, grades[i - 1]));
  const last = grades.at(-1);
  const at = astray >= 0 ? grades[astray] : last;
  return astray < 0 && last?.category === 'HIGHER'
    ? lawful
    : unlawful('RULES_GRADES_UNFIT', '上海市分类监管管理办法 13-1', {
        field: at ? `grades[${at.category}-${at.level}]` : 'grades',
        received: JSON.stringify(grades.map(({ category, level, from }) => [category, level, from])),
        highest: last ? categoryIntensity(last.category, last.level) : null,
      });
}
