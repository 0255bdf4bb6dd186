import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Grade, MeasurePlan } from './ruleSetContent';

const MOST_HOURS = 10_000;
const MOST_VISITS = 366;

const keyOf = ({ category, level }: Grade): string => `${category}-${level}`;
const within = (number: number, most: number): boolean => Number.isFinite(number) && number >= 0 && number <= most;

function isWhole({ methods, content, resourceHours, visitsPerYear }: MeasurePlan): boolean {
  const isSaid = methods.length > 0 && new Set(methods).size === methods.length && content.trim() !== '';
  return isSaid && within(resourceHours, MOST_HOURS) && within(visitsPerYear, MOST_VISITS);
}

/**
 * Each grade has its measures
 *
 * Supervision follows the category: each grade of the rules has one plan and each plan a grade, with methods, content,
 * hours and visits a year.
 *
 * 《上海市分类监管管理办法》第五条第一款、第十五条
 */
export function measureForEachGrade(measures: readonly MeasurePlan[], grades: readonly Grade[]): Verdict {
  const article = '上海市分类监管管理办法 5, 15';
  const unfit = measures.find(
    (plan, i) => !isWhole(plan) || measures.findIndex((other) => keyOf(other) === keyOf(plan)) !== i,
  );
  if (unfit) {
    const received = JSON.stringify([unfit.resourceHours, unfit.visitsPerYear, unfit.methods]);
    return unlawful('RULES_MEASURES_UNFIT', article, { field: `measures[${unfit.code}]`, received });
  }
  const [wanted, given] = [new Set(grades.map(keyOf)), new Set(measures.map(keyOf))];
  const lone = [...wanted].find((key) => !given.has(key)) ?? [...given].find((key) => !wanted.has(key));
  return lone === undefined ? lawful : unlawful('RULES_MEASURES_UNFIT', article, { field: 'measures', received: lone });
}
