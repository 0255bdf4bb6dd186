import type { Day } from '../../../../kernel/values/day';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';

/** What of an amendment sets its last day of filing. */
export interface AmendmentClock {
  readonly urgent: boolean;
  readonly approvedOn: Day | null;
  readonly filedOn: Day | null;
}

/** Last day on which an urgent amendment is to be filed; null for others, and while it is not approved. DR-6 */
export function urgentFilingDue({ urgent, approvedOn }: AmendmentClock): Day | null {
  return urgent && approvedOn !== null ? workTerm('URGENT_AMENDMENT_FILED_WITHIN', approvedOn).dueOn : null;
}

/**
 * An urgent amendment is filed promptly
 *
 * What cannot wait for a plan of its own is added to the standing plan, and the amended plan is filed at once; how many days
 * that is, is a setting.
 *
 * DR-6
 */
export function isFilingLate(amendment: AmendmentClock, today: Day): boolean {
  return isOverdue(urgentFilingDue(amendment), amendment.filedOn ?? today);
}
