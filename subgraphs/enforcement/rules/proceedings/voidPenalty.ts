import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';

/** What a penalty stands on. */
export interface PenaltyFooting {
  /** The published provision that it rests on; null where there is none. */
  readonly basis: string | null;
  readonly authority: string;
  /** Whether the agency has the power to impose penalties. */
  readonly competent: boolean;
}

/**
 * A penalty without basis, or by an agency without the power, is void
 *
 * `because` names every reason. What breaks the procedure is refused step by step; that it was broken seriously and plainly
 * all the same is found afterwards, and ends the decision as void.
 *
 * 《行政处罚法》第三十八条
 */
export function voidPenalty({ basis, authority, competent }: PenaltyFooting): Verdict {
  const because = [...(blankFields({ basis }).length > 0 ? ['NO_BASIS'] : []), ...(competent ? [] : ['NO_POWER'])];
  return because.length === 0 ? lawful : unlawful('PENALTY_VOID', '行政处罚法 38', { authority, because });
}
