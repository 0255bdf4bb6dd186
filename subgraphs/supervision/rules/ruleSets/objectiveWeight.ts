import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Indicator } from './ruleSetContent';

/**
 * Objective indicators outweigh the rest
 *
 * Indicators are objective and subjective, mainly objective, with officers' judgement beside them. Mainly is read as more
 * than half of the weight: half is refused (A4b). What rests on an officer's judgement is not objective.
 *
 * 《上海市分类监管管理办法》第十一条第二款
 */
export function objectiveWeight(indicators: readonly Indicator[]): Verdict {
  const posing = indicators.find(({ objectivity, input }) => objectivity === 'OBJECTIVE' && input.kind === 'JUDGEMENT');
  if (posing) {
    const field = `indicators[${posing.code}].objectivity`;
    return unlawful('RULES_JUDGEMENT_AS_OBJECTIVE', '上海市分类监管管理办法 11-2', { field, received: 'OBJECTIVE' });
  }
  const weigh = (counted: readonly Indicator[]) => counted.reduce((sum, { weight }) => sum + weight, 0);
  const objective = weigh(indicators.filter(({ objectivity }) => objectivity === 'OBJECTIVE'));
  const whole = weigh(indicators);
  return objective * 2 > whole
    ? lawful
    : unlawful('RULES_OBJECTIVE_TOO_LIGHT', '上海市分类监管管理办法 11-2', {
        field: 'indicators',
        received: String(objective),
        objective,
        whole,
      });
}
