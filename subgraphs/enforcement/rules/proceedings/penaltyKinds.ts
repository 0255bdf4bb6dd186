import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { penaltyAmount } from '../penaltyAmount';
import type { Penalty } from './types';

/** 依据层级 The rank of the instrument that a penalty rests on. */
export const NORM_RANKS = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'LOCAL_REGULATION',
  'DEPARTMENT_RULE',
  'GOVERNMENT_RULE',
  'OTHER_DOCUMENT',
] as const;

/** One of the ranks. */
export type NormRank = (typeof NORM_RANKS)[number];

/** What penalties rest on, and who would impose them. */
export interface PenaltyBasis {
  readonly rank: NormRank;
  /** Code of a department or a district office. */
  readonly authority: string;
}

/**
 * Penalties are of the kinds of the law, with amounts that fit, on a norm that may set them
 *
 * No document below a rule sets a penalty. Kinds outside the list are set by laws and administrative regulations alone;
 * detention by a law alone, and only the police impose it.
 *
 * 《行政处罚法》第九条、第十条、第十六条、第十八条第三款
 */
export function penaltyKinds(penalties: readonly Penalty[], { rank, authority }: PenaltyBasis): Verdict {
  if (rank === 'OTHER_DOCUMENT' && penalties.length > 0)
    return unlawful('PENALTY_WITHOUT_NORM', '行政处罚法 16', { rank });
  for (const { kind, amount } of penalties) {
    const fit = penaltyAmount(kind, amount);
    if (!fit.lawful) return fit;
    const byLawOnly = kind === 'DETENTION' && !(rank === 'LAW' && lineOf(authority) === 'PUBLIC_SECURITY');
    const byHighNorm = kind === 'OTHER' && rank !== 'LAW' && rank !== 'ADMINISTRATIVE_REGULATION';
    if (byLawOnly || byHighNorm) return unlawful('PENALTY_KIND_NOT_SET', '行政处罚法 9', { kind, rank, authority });
  }
  return lawful;
}
