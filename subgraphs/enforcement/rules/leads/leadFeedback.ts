import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LeadOrigin } from './leadOrigin';

/** 反馈渠道 By which way the feedback goes; to a complainant only through the sealed register of the department. */
export const FEEDBACK_CHANNELS = ['SEALED_REGISTER', 'HOTLINE', 'DEPARTMENT', 'RISK_MONITORING'] as const;

/** One of the ways. */
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

/** A lead, as far as feedback on it goes. */
export interface LeadFeedback {
  readonly origin: LeadOrigin;
  readonly complainantSealed: boolean;
  readonly feedbackOn: Day | null;
}

/**
 * To whom the answer to a lead is told; null where nobody waits for it
 *
 * An inspection hears it over the feed, what an agency found of its own motion concerns nobody else, and an anonymous
 * complainant cannot be reached.
 *
 * 沪府发〔2020〕7号（九）、（十）、（十五）、（二十）
 */
export function feedbackChannel({
  origin,
  complainantSealed,
}: Omit<LeadFeedback, 'feedbackOn'>): FeedbackChannel | null {
  switch (origin) {
    case 'COMPLAINT':
      return complainantSealed ? 'SEALED_REGISTER' : null;
    case 'HOTLINE_12345':
      return 'HOTLINE';
    case 'DEPARTMENT':
      return 'DEPARTMENT';
    case 'RISK_CLUE':
      return 'RISK_MONITORING';
    case 'INSPECTION':
    case 'OWN':
      return null;
  }
}

/** Feedback is given where somebody waits for it. 沪府发〔2020〕7号（十五） */
export function feedbackDue(lead: LeadFeedback): Verdict {
  return feedbackChannel(lead) === null
    ? unlawful('LEAD_FEEDBACK_NOT_DUE', '沪府发〔2020〕7号（十五）', { origin: lead.origin })
    : lawful;
}

/** A lead is closed once whoever waits for it was told. 沪府发〔2020〕7号（九）、（十五） */
export function feedbackGiven(lead: LeadFeedback): Verdict {
  const channel = feedbackChannel(lead);
  return channel === null || lead.feedbackOn !== null
    ? lawful
    : unlawful('LEAD_FEEDBACK_MISSING', '沪府发〔2020〕7号（十五）', { origin: lead.origin, channel });
}
