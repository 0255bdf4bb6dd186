import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { categoryIntensity } from '../categoryIntensity';
import type { MeasurePlan } from './ruleSetContent';

type Plan = Pick<MeasurePlan, 'code' | 'resourceHours' | 'methods' | 'content' | 'visitsPerYear'>;

const looksOf = ({ resourceHours, methods, content, visitsPerYear }: Plan): string =>
  JSON.stringify([resourceHours, [...methods].sort(), content.trim(), visitsPerYear]);

/**
 * Measures of two grades differ
 *
 * The difference shows in resources, methods, content or frequency of supervision: two plans that are alike in all four
 * are refused, however they are named.
 *
 * 《上海市分类监管管理办法》第十五条第二款
 */
export function measuresDiffer(measures: readonly Plan[]): Verdict {
  const seen = new Map<string, string>();
  for (const plan of measures) {
    const twin = seen.get(looksOf(plan));
    if (twin !== undefined) {
      const field = `measures[${plan.code}]`;
      return unlawful('RULES_MEASURES_ALIKE', '上海市分类监管管理办法 15-2', { field, received: plan.code, twin });
    }
    seen.set(looksOf(plan), plan.code);
  }
  return lawful;
}

/**
 * Stricter supervision does not look less often
 *
 * Visits a year do not fall from a milder grade to a stricter one.
 *
 * 《上海市分类监管管理办法》第十五条第二款、第十三条第一款
 */
export function frequencyRises(
  measures: readonly Pick<MeasurePlan, 'code' | 'category' | 'level' | 'visitsPerYear'>[],
): Verdict {
  const ordered = [...measures].sort(
    (one, other) => categoryIntensity(one.category, one.level) - categoryIntensity(other.category, other.level),
  );
  const falling = ordered.find(({ visitsPerYear }, i) => visitsPerYear < (ordered[i - 1]?.visitsPerYear ?? 0));
  return falling === undefined
    ? lawful
    : unlawful('RULES_FREQUENCY_FALLS', '上海市分类监管管理办法 15-2', {
        field: `measures[${falling.code}].visitsPerYear`,
        received: String(falling.visitsPerYear),
      });
}
