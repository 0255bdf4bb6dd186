import { addMonths, type Day, day } from '../../../../kernel/values/day';
import { findParameter, PARAMETERS } from '../../../../kernel/values/parameters';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import type { PlanKind } from './planContent';

/** What of a plan sets its last day of publication. */
export interface PlanClock {
  readonly kind: PlanKind;
  readonly year: number;
  readonly approvedOn: Day | null;
}

function annualDeadline(year: number): Day | null {
  const start = day(`${year - 1}-12-31`);
  const versions = PARAMETERS.filter(({ id }) => id === 'ANNUAL_PLAN_PUBLIC_WITHIN');
  const term = findParameter(versions, start);
  return term ? addMonths(start, term.value) : null;
}

function specialDeadline(approvedOn: Day): Day | null {
  const versions = PARAMETERS.filter(({ id }) => id === 'SPECIAL_PLAN_PUBLIC_WITHIN');
  return findParameter(versions, approvedOn) ? workTerm('SPECIAL_PLAN_PUBLIC_WITHIN', approvedOn).dueOn : null;
}

/**
 * Last day on which a plan is to be public
 *
 * An annual plan by 31 March of its year: a date, which no holiday moves. A special plan, approved and filed, within one
 * month of its approval, to the next working day where that is a holiday. Null for a special plan that is not approved yet,
 * where no such duty was in force, and where the holidays of the year are not known yet.
 *
 * DR-5, DR-6; 《上海市优化营商环境条例》第六十二条；《民法典》第二百零二条、第二百零三条
 */
export function planDeadline({ kind, year, approvedOn }: PlanClock): Day | null {
  if (kind === 'ANNUAL') return annualDeadline(year);
  return approvedOn === null ? null : specialDeadline(approvedOn);
}

/** Whether a plan is public in time, and whether it should be and is not. */
export type PlanTimeliness = 'IN_TIME' | 'LATE' | 'OVERDUE';

/** What became of a deadline: late where it was published after it, overdue where it is not public and the day has passed. DR-5 */
export function planTimeliness(dueOn: Day | null, publishedOn: Day | null, today: Day): PlanTimeliness {
  if (publishedOn !== null) return isOverdue(dueOn, publishedOn) ? 'LATE' : 'IN_TIME';
  return isOverdue(dueOn, today) ? 'OVERDUE' : 'IN_TIME';
}
