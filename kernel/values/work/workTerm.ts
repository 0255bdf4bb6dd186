import { CataloguedError } from '../cataloguedError';
import type { Day } from '../day';
import { type LegalParameter, type ParameterId, parameterOn } from '../parameters';
import { termEnd } from '../term';

/** Last day of a piece of work, and what sets it. */
export interface WorkTerm {
  /** Null where the holidays of its year are not known yet; `fillDuesDaily` and `followTasks` fill it in once they are. */
  readonly dueOn: Day | null;
  readonly basis: LegalParameter<number>;
}

/**
 * Last day of a term that begins on a day, by the version of the term that is in force on that day
 *
 * The day itself is not counted. Throws PARAMETER_NOT_IN_FORCE. 《中华人民共和国民法典》第二百零一条、第二百零三条
 */
export function workTerm(id: ParameterId, startedOn: Day): WorkTerm {
  const basis = parameterOn(id, startedOn);
  try {
    return { dueOn: termEnd(startedOn, basis), basis };
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'CALENDAR_UNKNOWN_YEAR') return { dueOn: null, basis };
    throw error;
  }
}

/** Whether the last day of what is still to be done is over; nothing is said of a day that is not known yet. */
export function isOverdue(dueOn: Day | null, today: Day): boolean {
  return dueOn !== null && today > dueOn;
}
