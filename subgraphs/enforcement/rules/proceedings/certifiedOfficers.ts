import type { Day } from '../../../../kernel/values/day';
import { proceedingLimitOn } from '../../../../kernel/values/parameters/proceedings';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Officer } from './types';

/**
 * Enough officers are on a case, and each holds a certificate that is valid on the day
 *
 * A person counts once, whatever accounts or certificates he has.
 *
 * 《行政处罚法》第四十二条第一款
 */
export function certifiedOfficers(officers: readonly Officer[], on: Day): Verdict {
  const expired = officers.filter(({ certificateUntil }) => certificateUntil < on).map(({ account }) => account);
  if (expired.length > 0) return unlawful('OFFICER_NOT_CERTIFIED', '行政处罚法 42', { accounts: expired, on });
  const distinct = (key: 'account' | 'certificate') => new Set(officers.map((officer) => officer[key])).size;
  const found = Math.min(distinct('account'), distinct('certificate'));
  const { value: atLeast } = proceedingLimitOn('OFFICERS_AT_LEAST', on);
  return found >= atLeast ? lawful : unlawful('OFFICERS_TOO_FEW', '行政处罚法 42', { found, atLeast });
}
