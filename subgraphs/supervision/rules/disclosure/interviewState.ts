import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where an interview stands. */
export const INTERVIEW_STATES = ['PLANNED', 'HELD', 'RECTIFIED', 'OVERDUE'] as const;

/** One of the states. */
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** What is known of an interview; null for what has not happened. */
export interface InterviewDays {
  readonly heldOn: Day | null;
  readonly rectifyBy: Day;
  readonly rectifiedOn: Day | null;
}

/** What somebody does with an interview. */
export type InterviewAct = 'HOLD' | 'CONFIRM';

/**
 * Where an interview stands follows from its days
 *
 * It is planned until it was held with a written record; from the day after the one set for rectification it is overdue,
 * until rectification is confirmed.
 *
 * 《上海市分类监管管理办法》第十九条
 */
export function interviewState({ heldOn, rectifyBy, rectifiedOn }: InterviewDays, today: Day): InterviewState {
  if (heldOn === null) return 'PLANNED';
  if (rectifiedOn !== null) return 'RECTIFIED';
  return today > rectifyBy ? 'OVERDUE' : 'HELD';
}

const ALLOWED: Readonly<Record<InterviewAct, readonly InterviewState[]>> = {
  HOLD: ['PLANNED'],
  CONFIRM: ['HELD', 'OVERDUE'],
};

/**
 * An interview is held before its rectification is confirmed, and each once
 *
 * Late rectification is confirmed all the same; the day tells that it was late.
 *
 * 《上海市分类监管管理办法》第十九条
 */
export function mayFollowInterview(act: InterviewAct, state: InterviewState): Verdict {
  return workStep({ act, state, possibleIn: ALLOWED[act], article: '上海市分类监管管理办法 19' });
}
