import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { addWorkingDays } from '../../../../kernel/values/workingDays';

/** Where the hearing of a subject before a publication stands. */
export const HEARING_STATES = ['WAITING', 'HEARD', 'LAPSED'] as const;

/** One of the states. */
export type HearingState = (typeof HEARING_STATES)[number];

/** The days of a hearing; `heardOn` is null while nothing was answered. */
export interface HearingDays {
  readonly closesOn: Day;
  readonly heardOn: Day | null;
}

/**
 * Last day on which a subject may answer before its category is published
 *
 * Working days from the notice, whose day is not counted; the number is the rule set's, else the parameter in force (A8:
 * the text orders the hearing and gives no number). Throws CALENDAR_UNKNOWN_YEAR past the known holidays.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function hearingClosesOn(notifiedOn: Day, ofRules: number | null): Day {
  return addWorkingDays(notifiedOn, ofRules ?? parameterOn('HEARD_BEFORE_PUBLICATION', notifiedOn).value);
}

/**
 * A subject is heard when it answered, and may be passed over from the day after its last day
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function hearingState({ closesOn, heardOn }: HearingDays, today: Day): HearingState {
  if (heardOn !== null) return 'HEARD';
  return today > closesOn ? 'LAPSED' : 'WAITING';
}

/**
 * A hearing is answered once, up to its last day
 *
 * Afterwards an objection may still be raised; it is no answer to this hearing.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function mayAnswerHearing(days: HearingDays, today: Day): Verdict {
  const state = hearingState(days, today);
  return state === 'WAITING'
    ? lawful
    : unlawful('HEARING_CLOSED', '上海市分类监管管理办法 20-2', { state, closesOn: days.closesOn, today });
}
