import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DecisionPublication } from '../caseVisibility';

/** What of a decision's follow-up may still be open. */
export interface OpenFollowUp {
  readonly publication: DecisionPublication;
  readonly remedyRuns: boolean;
  /** Whether a withdrawal is still to be confirmed in a channel that had published. */
  readonly withdrawalOpen: boolean;
}

/**
 * A case is not put away while what follows its decision is open: a challenge, a publication that is due, a withdrawal
 *
 * 《行政处罚法》第四十七条、第四十八条、第七十三条
 */
export function followUpSettled({ publication, remedyRuns, withdrawalOpen }: OpenFollowUp): Verdict {
  const open = [
    ...(remedyRuns ? ['REMEDY'] : []),
    ...(publication === 'DUE' ? ['PUBLICATION'] : []),
    ...(withdrawalOpen ? ['WITHDRAWAL'] : []),
  ];
  return open.length === 0 ? lawful : unlawful('FOLLOW_UP_OPEN', '行政处罚法 47, 48, 73', { open });
}
