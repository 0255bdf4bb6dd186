import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RuleSetInput } from './ruleSetInput';

/** Most working days for an answer before publication. */
const LONGEST_HEARING = 60;

/**
 * Rules declare what the Measures leave open
 *
 * What 調高 means is declared by the rules, since the Measures can be read in two ways (A1); so are the working days in
 * which a subject of higher intensity may answer before its category is published, one at least (A8).
 *
 * 《上海市分类监管管理办法》第十六条第三款、第二十条第二款
 */
export function declaredSettings({
  raising,
  hearingWorkingDays,
}: Pick<RuleSetInput, 'raising' | 'hearingWorkingDays'>): Verdict {
  if (raising === null) {
    return unlawful('RULES_RAISING_UNDECLARED', '上海市分类监管管理办法 16-3', { field: 'raising', received: '' });
  }
  const fits = Number.isInteger(hearingWorkingDays) && hearingWorkingDays >= 1 && hearingWorkingDays <= LONGEST_HEARING;
  return fits
    ? lawful
    : unlawful('RULES_HEARING_UNFIT', '上海市分类监管管理办法 20-2', {
        field: 'hearingWorkingDays',
        received: String(hearingWorkingDays),
      });
}
