import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOtherRegion } from './otherRegion';

/** Between whom a referral goes: to a department of the city, or to a named agency of a region outside it. */
export interface ReferralParties {
  readonly authority: string;
  readonly toAuthority: string | null;
  readonly toRegion: string | null;
  readonly toName: string | null;
}

const ARTICLE = '行政处罚法 22、26';

/**
 * A referral goes to another department of the city, or to a named agency of a region outside it
 *
 * EN-3, EN-34；《行政处罚法》第二十二条、第二十六条；沪府发〔2020〕7号（十）
 */
export function referralParties({ authority, toAuthority, toRegion, toName }: ReferralParties): Verdict {
  if (toRegion !== null && !isOtherRegion(toRegion)) {
    const facts = { field: 'toRegion', received: toRegion };
    return unlawful('REFERRAL_REGION_UNKNOWN', '沪府发〔2020〕7号（十）', facts);
  }
  const isDepartment = toAuthority !== null && toRegion === null && toName === null;
  const isOutside = toAuthority === null && toRegion !== null && toName !== null;
  const isFit = isOutside || (isDepartment && toAuthority !== authority && findDepartment(toAuthority) !== undefined);
  return isFit
    ? lawful
    : unlawful('REFERRAL_PARTY_UNFIT', ARTICLE, { field: 'toAuthority', received: toAuthority, toRegion });
}
