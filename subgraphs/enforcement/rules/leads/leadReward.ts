import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LeadState } from './leadState';

/** 举报奖励 What was decided on the reward of a complainant. */
export const LEAD_REWARDS = ['PAID', 'REFUSED'] as const;

/** One of the decisions. */
export type LeadReward = (typeof LEAD_REWARDS)[number];

/** A lead, as far as a reward on it goes. */
export interface RewardedLead {
  readonly state: LeadState;
  readonly complainantSealed: boolean;
  readonly reward: LeadReward | null;
}

/**
 * Whoever reported what led to a case is rewarded, by the number of the sealed register
 *
 * The lead was accepted, its complainant is in the register, and nothing was decided yet. Neither a name nor a sum is kept.
 *
 * 沪府发〔2020〕7号（十五）
 */
export function leadReward({ state, complainantSealed, reward }: RewardedLead): Verdict {
  const isVerified = state === 'ACCEPTED' || state === 'CLOSED';
  return isVerified && complainantSealed && reward === null
    ? lawful
    : unlawful('LEAD_REWARD_UNFIT', '沪府发〔2020〕7号（十五）', { state, complainantSealed, reward });
}

/** The number that is given must be the one under which the lead was registered. 沪府发〔2020〕7号（十五） */
export function complainantMatches(isSame: boolean): Verdict {
  return isSame
    ? lawful
    : unlawful('COMPLAINANT_REFERENCE_WRONG', '沪府发〔2020〕7号（十五）', { field: 'complainantReference' });
}

/** Whoever registered a lead decides on no reward for it. 沪府发〔2020〕7号（十五） */
export function rewardDecider(subject: string, registeredBy: string | null): Verdict {
  return subject === registeredBy ? unlawful('SAME_PERSON_APPROVES', '沪府发〔2020〕7号（十五）', { subject }) : lawful;
}
