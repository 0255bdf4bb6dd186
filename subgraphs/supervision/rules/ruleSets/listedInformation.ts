import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { ruleInputs } from './ruleInputs';
import type { RuleSetContent } from './ruleSetContent';

/**
 * Rules rest on the information that they list
 *
 * Information is what subjects are evaluated on: each kind that an indicator, a standard or an adjusting event looks at
 * stands in the rules' own list of information.
 *
 * 《上海市分类监管管理办法》第九条第一款、第二款
 */
export function listedInformation(rules: RuleSetContent): Verdict {
  const listed = new Set(rules.information.map(({ kind }) => kind));
  const unlisted = ruleInputs(rules).find(({ kind }) => !listed.has(kind));
  return unlisted === undefined
    ? lawful
    : unlawful('RULES_INFORMATION_UNLISTED', '上海市分类监管管理办法 9', {
        field: unlisted.field,
        received: unlisted.kind,
      });
}
