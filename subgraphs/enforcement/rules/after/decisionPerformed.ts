import type { Performance } from './performanceState';

/** What of a decision tells whether it is performed. */
export interface PerformanceKnown {
  readonly performance: Performance;
  /** Whether the hub itself keeps the file of the case; of other cases it knows what their department tells. */
  readonly isFiled: boolean;
  /** Whether the decision imposes a sum, or anything else that is still to be carried out. */
  readonly owes: boolean;
}

/**
 * CR-24: whether a decision is performed, as far as the hub knows; null where it does not
 *
 * What is under way, deferred, overdue or before the court is not performed, nor is a decision in a file of the hub that
 * imposes something and whose performance has not begun. Of a decision that another system handles nothing is known before
 * its performance is followed here.
 *
 * 《信用修复管理办法》（2025年第36号令）；《行政处罚法》第六十六条
 */
export function decisionPerformed({ performance, isFiled, owes }: PerformanceKnown): boolean | null {
  if (performance === 'PERFORMED' || performance === 'ENDED') return true;
  if (performance !== 'NOT_BEGUN') return false;
  return isFiled ? !owes : null;
}
