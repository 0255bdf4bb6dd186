import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 函告类别 What is asked of another agency: to take note, to take over a case, or to assist. */
export const REFERRAL_KINDS = ['COPIED', 'TRANSFER', 'ASSISTANCE'] as const;

/** One of the kinds. */
export type ReferralKind = (typeof REFERRAL_KINDS)[number];

/** 函告状态 Where a referral stands; RETURNED and CLOSED are the end of it. */
export const REFERRAL_STATES = ['SENT', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CLOSED'] as const;

/** One of the states. */
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** What is done with a referral. */
export type ReferralAct = 'RECEIVE' | 'ANSWER' | 'RETURN' | 'REMIND' | 'REOPEN' | 'CLOSE';

const POSSIBLE: Readonly<Record<ReferralAct, readonly ReferralState[]>> = {
  RECEIVE: ['SENT'],
  ANSWER: ['RECEIVED'],
  RETURN: ['SENT', 'RECEIVED'],
  REMIND: ['SENT', 'RECEIVED'],
  REOPEN: ['ANSWERED'],
  CLOSE: ['ANSWERED'],
};

const ARTICLE = '沪府发〔2020〕7号（十）';

/** A referral is sent, received, answered and closed; it can be returned until it is answered. 沪府发〔2020〕7号（十） */
export function referralStep(act: ReferralAct, state: ReferralState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: ARTICLE });
}

/** 反馈结果 What became of a referral. */
export const REFERRAL_OUTCOMES = ['CASE_FILED', 'HANDLED', 'NO_VIOLATION', 'ASSISTED', 'PASSED_ON'] as const;

/** One of the results. */
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** A referral is closed only once feedback came. 沪府发〔2020〕7号（十） */
export function referralFeedback(outcome: ReferralOutcome | null): Verdict {
  return outcome === null ? unlawful('REFERRAL_FEEDBACK_MISSING', ARTICLE, { field: 'outcome' }) : lawful;
}

/** 退回理由 Why a referral is returned. */
export const REFERRAL_RETURNS = [
  'NOT_COMPETENT',
  'EVIDENCE_INSUFFICIENT',
  'ALREADY_HANDLED',
  'NOT_ABLE',
  'FORBIDDEN_BY_LAW',
] as const;

/** One of the reasons. */
export type ReferralReturn = (typeof REFERRAL_RETURNS)[number];

/** Grounds of a refusal to assist: what lies in the powers of an agency is done. EN-3 */
const REFUSALS: readonly string[] = ['NOT_COMPETENT', 'NOT_ABLE', 'FORBIDDEN_BY_LAW'];
const BOUNCES: readonly string[] = ['NOT_COMPETENT', 'EVIDENCE_INSUFFICIENT', 'ALREADY_HANDLED'];

/**
 * A referral bounces with a reason that goes with its kind
 *
 * An agency that is asked for assistance within its powers gives it, so that weak evidence is no ground to refuse it.
 *
 * EN-3；《行政处罚法》第二十六条；沪府发〔2020〕7号（十）
 */
export function referralReturn(kind: ReferralKind, code: string): Verdict {
  const possible = kind === 'ASSISTANCE' ? REFUSALS : BOUNCES;
  return possible.includes(code)
    ? lawful
    : unlawful('REFERRAL_RETURN_UNFIT', '行政处罚法 26', { field: 'code', received: code, possible });
}
