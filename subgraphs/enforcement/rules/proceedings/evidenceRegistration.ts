import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/** Evidence that was registered and kept because it may perish. */
export interface RegisteredEvidence {
  readonly registeredOn: Day;
  readonly approvedByHead: boolean;
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
 * Evidence is registered with the approval of the head, and dealt with within seven working days
 *
 * 《行政处罚法》第五十六条
 */
export function evidenceRegistration(registered: RegisteredEvidence, today: Day): Verdict {
  const { registeredOn, approvedByHead, decidedOn } = registered;
  const { dueOn } = evidenceRegistrationTerm(registeredOn);
  const late = isOverdue(dueOn, decidedOn ?? today);
  return approvedByHead && !late
    ? lawful
    : unlawful('EVIDENCE_REGISTRATION_UNFIT', '行政处罚法 56', { approvedByHead, registeredOn, dueOn, decidedOn });
}
