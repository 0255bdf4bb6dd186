import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** The part of a matter that this rule judges; `inForceTo` is the first day no longer in force. */
export interface MatterBasis {
  readonly legalBasis: string;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
}

/**
 * A matter rests on law, and has its days
 *
 * Authorities act on law, technical specifications and standards: a matter names its basis, and ends after it begins.
 *
 * 《上海市分类监管管理办法》第七条
 */
export function matterBasis({ legalBasis, inForceFrom, inForceTo }: MatterBasis): Verdict {
  if (legalBasis.trim() === '') return unlawful('MATTER_WITHOUT_BASIS', '上海市分类监管管理办法 7', {});
  return inForceTo !== null && inForceTo <= inForceFrom
    ? unlawful('MATTER_PERIOD_EMPTY', '上海市分类监管管理办法 7', { inForceFrom, inForceTo })
    : lawful;
}
