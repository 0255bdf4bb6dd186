import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/** Evidence that was registered and kept because it may perish. */
export interface RegisteredEvidence {
  readonly registeredOn: Day;
  /** Day on which it was decided what becomes of it; null while it is not. */
  readonly decidedOn: Day | null;
}

/**
 * Last day to decide what becomes of registered evidence
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《行政处罚法》第五十六条、第八十五条
 */
export function evidenceRegistrationTerm(registeredOn: Day): ProceedingTerm {
  return workTerm('EVIDENCE_REGISTERED_FOR', registeredOn);
}

/**
 * Evidence that was registered is dealt with within seven working days
 *
 * That the head approves it is seen to by the seat of the step.
 *
 * 《行政处罚法》第五十六条
 */
export function evidenceRegistration(registered: RegisteredEvidence, today: Day): Verdict {
  const { registeredOn, decidedOn } = registered;
  const { dueOn } = evidenceRegistrationTerm(registeredOn);
  return isOverdue(dueOn, decidedOn ?? today)
    ? unlawful('EVIDENCE_REGISTRATION_UNFIT', '行政处罚法 56', { registeredOn, dueOn, decidedOn })
    : lawful;
}
