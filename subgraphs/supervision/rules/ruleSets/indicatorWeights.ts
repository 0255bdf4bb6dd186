import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What the weights of a rule set add up to. */
export const WHOLE_WEIGHT = 100;

/**
 * Weights add up
 *
 * Indicators are quantified so that they make one standard: each weighs a whole number of points from 1, together 100.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function indicatorWeights(indicators: readonly { readonly code: string; readonly weight: number }[]): Verdict {
  const odd = indicators.find(({ weight }) => !Number.isInteger(weight) || weight < 1);
  if (odd) {
    const field = `indicators[${odd.code}].weight`;
    return unlawful('RULES_WEIGHTS_UNFIT', '上海市分类监管管理办法 12-1', { field, received: String(odd.weight) });
  }
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  return sum === WHOLE_WEIGHT
    ? lawful
    : unlawful('RULES_WEIGHTS_UNFIT', '上海市分类监管管理办法 12-1', {
        field: 'indicators',
        received: String(sum),
        limit: WHOLE_WEIGHT,
      });
}
