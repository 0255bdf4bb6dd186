import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 线索状态 Where a lead stands with the department that received it; the last two are the end of it. */
export const LEAD_STATES = ['RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED'] as const;

/** One of the states. */
export type LeadState = (typeof LEAD_STATES)[number];

/** What is done with a lead. */
export type LeadAct = 'ACCEPT' | 'CORRECT' | 'RETURN' | 'CLOSE';

const POSSIBLE: Readonly<Record<LeadAct, readonly LeadState[]>> = {
  ACCEPT: ['RECEIVED'],
  CORRECT: ['ACCEPTED'],
  RETURN: ['RECEIVED', 'ACCEPTED'],
  CLOSE: ['ACCEPTED'],
};

/**
 * A lead is received, then accepted or returned; what was accepted is closed, or returned where it was taken up in error
 *
 * No step is skipped and none taken twice: a lead that was returned comes back under a new hand-over. The number of the case
 * of an accepted lead can be corrected until it is closed.
 *
 * 沪府发〔2020〕7号（十）
 */
export function leadStep(act: LeadAct, state: LeadState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号（十）' });
}

/** What is noted of a lead beside its answer. */
export type LeadFollowUp = 'EXTEND' | 'FEED_BACK' | 'ATTACH';

const FOLLOWED: Readonly<Record<LeadFollowUp, readonly LeadState[]>> = {
  EXTEND: ['RECEIVED'],
  FEED_BACK: ['ACCEPTED', 'RETURNED', 'CLOSED'],
  ATTACH: ['RECEIVED', 'ACCEPTED'],
};

/** The term is lengthened before the answer, feedback follows it, and opinions come until the end. 沪府发〔2020〕7号（十）、（十五） */
export function leadFollowUp(act: LeadFollowUp, state: LeadState): Verdict {
  return workStep({ act, state, possibleIn: FOLLOWED[act], article: '沪府发〔2020〕7号（十五）' });
}
