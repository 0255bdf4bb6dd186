import { addDays, type Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/**
 * Last day to ask for a hearing: five working days from the notice
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《行政处罚法》第六十四条第一项、第八十五条
 */
export function hearingRequestTerm(noticedOn: Day): ProceedingTerm {
  return workTerm('HEARING_REQUESTED_WITHIN', noticedOn);
}

/**
 * A hearing is asked for after the notice and within its term
 *
 * 《行政处罚法》第六十四条第一项
 */
export function hearingRequest(noticedOn: Day, requestedOn: Day): Verdict {
  const { dueOn } = hearingRequestTerm(noticedOn);
  return requestedOn >= noticedOn && !isOverdue(dueOn, requestedOn)
    ? lawful
    : unlawful('HEARING_REQUEST_LATE', '行政处罚法 64', { noticedOn, requestedOn, dueOn });
}

/** First day on which a hearing can be held; null where the holidays of the year are not known. */
export function earliestHearing(noticedOn: Day): Day | null {
  const { dueOn } = workTerm('HEARING_NOTICE_BEFORE', noticedOn);
  return dueOn === null ? null : addDays(dueOn, 1);
}

/**
 * Time and place of a hearing are told seven working days before it
 *
 * Seven whole working days lie between: neither the day of the notice nor that of the hearing counts (reading of this
 * project). A hearing whose first day is not known yet waits.
 *
 * 《行政处罚法》第六十四条第二项、第八十五条
 */
export function hearingNotice({ noticedOn, heldOn }: { readonly noticedOn: Day; readonly heldOn: Day }): Verdict {
  const earliest = earliestHearing(noticedOn);
  return earliest !== null && heldOn >= earliest
    ? lawful
    : unlawful('HEARING_TOO_EARLY', '行政处罚法 64', { noticedOn, heldOn, earliest });
}
