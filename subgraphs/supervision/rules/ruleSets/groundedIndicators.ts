import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenIndicator } from './ruleSetInput';

/**
 * Each indicator divides on an admitted ground
 *
 * Supervision is divided by the number of problems, their impact, the severity of penalties, and by the risk of the
 * trade, product, field, harm and importance of the area: each scored item is tagged with one of these.
 *
 * 《上海市分类监管管理办法》第十二条第一款、第二款
 */
export function groundedIndicators(indicators: readonly Pick<WrittenIndicator, 'code' | 'ground'>[]): Verdict {
  const untagged = indicators.find(({ ground }) => ground === null);
  return untagged === undefined
    ? lawful
    : unlawful('RULES_INDICATOR_WITHOUT_GROUND', '上海市分类监管管理办法 12-2', {
        field: `indicators[${untagged.code}].ground`,
        received: '',
      });
}
