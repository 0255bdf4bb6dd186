import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Grade, GradeRule } from '../ruleSets/ruleSetContent';

/** A grade that somebody names, with the rule set from which he took it. */
export interface NamedGrade extends Grade {
  readonly ruleSet: string;
}

/** The rules under which a subject stands. */
export interface StandingRules {
  readonly number: string;
  readonly grades: readonly GradeRule[];
}

/**
 * A category is one of the rules under which the subject stands
 *
 * The rules of implementation say which categories there are and what follows from each; the category of another rule
 * set, or one that the rules do not have, has no measures here.
 *
 * 《上海市分类监管管理办法》第八条第二款、第十三条第一款
 */
export function gradeOfRules({ ruleSet, category, level }: NamedGrade, rules: StandingRules): Verdict {
  if (ruleSet !== rules.number) {
    const facts = { field: 'ruleSet', received: ruleSet, standing: rules.number };
    return unlawful('ADJUSTMENT_OTHER_RULES', '上海市分类监管管理办法 8-2', facts);
  }
  if (rules.grades.some((grade) => grade.category === category && grade.level === level)) return lawful;
  return unlawful('ADJUSTMENT_GRADE_UNKNOWN', '上海市分类监管管理办法 13-1', {
    field: 'category',
    received: `${category}/${level}`,
    admitted: rules.grades.map((grade) => `${grade.category}/${grade.level}`),
  });
}
