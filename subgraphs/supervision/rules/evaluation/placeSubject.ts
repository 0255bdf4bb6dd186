import type { IntensityCategory } from '../categoryIntensity';
import type { Grade, GradeRule } from '../ruleSets/ruleSetContent';
import type { Cuts } from './calibrateCuts';
import { plainGrade } from './gradeOrder';

/** What a subject is placed by. */
export interface PlaceFacts {
  readonly total: number;
  /** Whether it is HIGHER whatever its points. */
  readonly forced: boolean;
  readonly cuts: Pick<Cuts, 'higherFrom' | 'lowerTo'>;
  /** Grades of the edition, mildest first. */
  readonly grades: readonly GradeRule[];
}

/**
 * The grade that an evaluation gives
 *
 * HIGHER from its cut on, or by law; LOWER up to its cut; everybody else ORDINARY. Within the category the strictest level
 * that begins at no more points than there are, else its mildest.
 *
 * 《上海市分类监管管理办法》第十三条第三款
 */
export function placeSubject({ total, forced, cuts, grades }: PlaceFacts): Grade {
  const category = categoryOf({ total, forced, cuts });
  const levels = grades.filter((grade) => grade.category === category);
  const level = levels.findLast(({ from }) => total >= from) ?? levels[0];
  return level ? plainGrade(level) : { category, level: 1 };
}

function categoryOf({ total, forced, cuts }: Omit<PlaceFacts, 'grades'>): IntensityCategory {
  if (forced || (cuts.higherFrom !== null && total >= cuts.higherFrom)) return 'HIGHER';
  return cuts.lowerTo !== null && total <= cuts.lowerTo ? 'LOWER' : 'ORDINARY';
}
