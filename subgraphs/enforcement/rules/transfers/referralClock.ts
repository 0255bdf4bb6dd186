import { addMonths, type Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, type WorkTerm, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ReferralKind, ReferralState } from './referralState';

const ARTICLE = '沪府发〔2020〕7号（二十）';
/** A sender gives no longer than this for an answer, in months. */
const LONGEST_MONTHS = 6;

/** Last day for the feedback on a referral of a kind that was sent on a day. O10；EN-3 */
export function referralTerm(kind: ReferralKind, sentOn: Day): WorkTerm {
  const id: ParameterId = kind === 'ASSISTANCE' ? 'ASSISTANCE_ANSWERED_WITHIN' : 'REFERRAL_ANSWERED_WITHIN';
  return workTerm(id, sentOn);
}

/** A last day that the sender sets lies after today and within half a year. 沪府发〔2020〕7号（十） */
export function referralDue(dueOn: Day | null, today: Day): Verdict {
  const limit = addMonths(today, LONGEST_MONTHS);
  return dueOn === null || (dueOn > today && dueOn <= limit)
    ? lawful
    : unlawful('REFERRAL_DUE_UNFIT', '沪府发〔2020〕7号（十）', { field: 'dueOn', received: dueOn, limit });
}

/** A referral, as far as reminders of it go. */
export interface AwaitedReferral {
  readonly state: ReferralState;
  readonly dueOn: Day | null;
  readonly remindedOn: Day | null;
  readonly escalatedOn: Day | null;
}

/** Whether feedback on a referral is awaited after its last day. */
export function isReferralOverdue({ state, dueOn }: AwaitedReferral, today: Day): boolean {
  return (state === 'SENT' || state === 'RECEIVED') && isOverdue(dueOn, today);
}

/** A reminder goes out after the last day, once a day at most. 沪府发〔2020〕7号（二十） */
export function referralReminder(referral: AwaitedReferral, today: Day): Verdict {
  const { dueOn, remindedOn } = referral;
  return isReferralOverdue(referral, today) && remindedOn !== today
    ? lawful
    : unlawful('REFERRAL_REMINDER_UNFIT', ARTICLE, { dueOn, remindedOn });
}

/** What the hub tells of a referral of its own motion. */
export type ReferralAlarm = 'REMINDED' | 'ESCALATED';

/**
 * What is told of a referral on a day: a reminder once its last day is over, and later its escalation to the reform office
 *
 * Each is told once. Where the holidays of the year are not known, the escalation waits for them.
 *
 * 沪府发〔2020〕7号（十）、（二十）
 */
export function referralAlarm(referral: AwaitedReferral, today: Day): ReferralAlarm | null {
  if (!isReferralOverdue(referral, today) || referral.dueOn === null) return null;
  if (referral.remindedOn === null || referral.remindedOn <= referral.dueOn) return 'REMINDED';
  if (referral.escalatedOn !== null) return null;
  return isOverdue(workTerm('REFERRAL_ESCALATED_AFTER', referral.dueOn).dueOn, today) ? 'ESCALATED' : null;
}
