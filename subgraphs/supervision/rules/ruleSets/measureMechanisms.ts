import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { MeasurePlan } from './ruleSetContent';

/**
 * Measures encourage, warn or punish
 *
 * Each category has at least one mechanism of incentive, of warning, of punishment, or the routine of ordinary
 * supervision; so has each plan.
 *
 * 《上海市分类监管管理办法》第十五条第一款
 */
export function measureMechanisms(measures: readonly Pick<MeasurePlan, 'code' | 'mechanisms'>[]): Verdict {
  const without = measures.find(({ mechanisms }) => mechanisms.length === 0);
  return without === undefined
    ? lawful
    : unlawful('RULES_MECHANISM_MISSING', '上海市分类监管管理办法 15-1', {
        field: `measures[${without.code}].mechanisms`,
        received: '[]',
      });
}
