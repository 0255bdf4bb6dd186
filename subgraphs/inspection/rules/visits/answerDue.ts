import { addDays, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import type { CheckState } from './visitWords';

/** A triggered check whose offer to merge is answered, or waits. */
export interface Offered {
  readonly state: CheckState;
  /** Day since which the answer is awaited. */
  readonly offeredOn: Day;
  readonly urgent: boolean;
}

/** Within how many days an offer is answered, stated on a day. */
export function answerWithin(urgent: boolean, on: Day): number {
  return parameterOn(urgent ? 'URGENT_CHECK_ANSWERED_WITHIN' : 'CHECK_ANSWERED_WITHIN', on).value;
}

/**
 * Last day to answer the offer to merge a triggered check; null once it is answered
 *
 * What made the check necessary does not wait unseen: after seven days, of an urgent one after one, it is told as overdue. No
 * text sets these days.
 *
 * 沪府发〔2020〕7号（十一）; 本项目设置
 */
export function answerDue({ state, offeredOn, urgent }: Offered): Day | null {
  return state === 'OFFERED' ? addDays(offeredOn, answerWithin(urgent, offeredOn)) : null;
}
