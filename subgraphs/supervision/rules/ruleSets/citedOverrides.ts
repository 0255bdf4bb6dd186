import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenOverride } from './ruleSetInput';

/**
 * What departs from the Measures cites higher law
 *
 * The Measures give way where a law, a regulation or a rule provides otherwise; an authority that departs from them
 * cites that provision and says why.
 *
 * 《上海市分类监管管理办法》第三条第二款
 */
export function citedOverrides(overrides: readonly WrittenOverride[]): Verdict {
  const uncited = overrides.find(({ basis, reason }) => !basis?.trim() || !reason?.trim());
  if (!uncited) return lawful;
  const field = `overrides[${uncited.provision}].${uncited.basis?.trim() ? 'reason' : 'basis'}`;
  return unlawful('RULES_OVERRIDE_UNCITED', '上海市分类监管管理办法 3-2', { field, received: uncited.provision });
}
