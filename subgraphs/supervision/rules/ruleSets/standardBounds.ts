import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { WHOLE_WEIGHT } from './indicatorWeights';
import type { Standard } from './ruleSetContent';

const isPoints = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= WHOLE_WEIGHT;

/**
 * The standard divides
 *
 * Points become categories: nobody with fewer points than one bound is put into the higher one by shares, nobody with
 * more than the other into the lower one, and between the two bounds there is room for the ordinary.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function standardBounds({ higherNeverBelow, lowerNeverAbove }: Standard): Verdict {
  return isPoints(higherNeverBelow) && isPoints(lowerNeverAbove) && lowerNeverAbove < higherNeverBelow
    ? lawful
    : unlawful('RULES_STANDARD_UNFIT', '上海市分类监管管理办法 12-1', {
        field: 'standard',
        received: `${lowerNeverAbove}, ${higherNeverBelow}`,
      });
}
