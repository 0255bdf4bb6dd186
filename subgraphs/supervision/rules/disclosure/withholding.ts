import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Why a subject is not told its category, each a case in which telling would be unsuitable. */
export const WITHHOLDING_REASONS = [
  'INVESTIGATION',
  'UNANNOUNCED_CHECK',
  'INFORMANT_PROTECTION',
  'SECRECY',
  'OTHER_PROVISION',
] as const;

/** One of the reasons. */
export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/**
 * Not telling a subject its category has a reason of the catalogue
 *
 * An authority may tell a subject its category and measures, unless it holds that unsuitable. Reading: what it holds is
 * recorded under a reason of a closed list; under another provision than those listed, the provision is named.
 *
 * 《上海市分类监管管理办法》第二十条第一款
 */
export function withholding(reason: WithholdingReason, explanation: string | null): Verdict {
  const isKnown = WITHHOLDING_REASONS.includes(reason);
  const isExplained = reason !== 'OTHER_PROVISION' || (explanation ?? '').trim() !== '';
  return isKnown && isExplained
    ? lawful
    : unlawful('WITHHOLDING_UNGROUNDED', '上海市分类监管管理办法 20-1', { reason, admitted: WITHHOLDING_REASONS });
}
