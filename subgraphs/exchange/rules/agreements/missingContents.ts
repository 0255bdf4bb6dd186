import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { AgreementContents } from './agreementContents';

const MANDATORY = ['purpose', 'legalBasis', 'scenario', 'terms', 'methods'] as const;

/**
 * Mandatory contents
 *
 * An application states purpose, legal basis, scenario, scope, method and term. What is missing is told once, all of it
 * together; an application is not refused for it. Term, rate and scope cannot be missing: the form has no blank for them.
 *
 * 政务数据共享条例（国务院令第809号）; 上海市数据条例 39
 */
export function missingContents(contents: Pick<AgreementContents, (typeof MANDATORY)[number]>): Verdict {
  const missing = MANDATORY.filter((field) => contents[field].length === 0);
  return missing.length === 0 ? lawful : unlawful('APPLICATION_INCOMPLETE', '上海市数据条例 39', { missing });
}
