import type { Code } from '../../../../kernel/values/codes';
import { retryDelay } from './retryDelay';

/** Why an attempt did not end in an answer of 2xx. */
export type WebhookFault = 'TIMEOUT' | 'UNREACHABLE' | 'TLS' | 'ADDRESS' | 'STATUS';

/** What became of one attempt. */
export interface WebhookAnswer {
  /** Status of the answer; null without one. */
  readonly status: number | null;
  /** Undefined where the receiver has taken the message. */
  readonly fault: WebhookFault | undefined;
}

/** What follows from an attempt. */
export type WebhookVerdict =
  | { readonly status: 'DELIVERED' }
  | { readonly status: 'RETRYING'; readonly delayMs: number }
  | { readonly status: 'GIVEN_UP'; readonly code: Code };

const GONE = 410;

/** Which attempt it was, from 1, and a dice in [0, 1) for the delay. */
export interface Attempted {
  readonly attempt: number;
  readonly dice: number;
}

/**
 * What follows from the answer of a receiver
 *
 * 2xx is delivered. 410 says that the receiver is gone for good, and an address that is not public is not asked twice:
 * the webhook is paused at once. Everything else, a redirect included, is tried again by the schedule; after its end the
 * webhook is paused and nothing is passed over.
 *
 * Standard Webhooks 1.0, delivery; 《上海市数据条例》第三十五条
 */
export function judgeAnswer({ status, fault }: WebhookAnswer, { attempt, dice }: Attempted): WebhookVerdict {
  if (fault === undefined) return { status: 'DELIVERED' };
  if (status === GONE) return { status: 'GIVEN_UP', code: 'WEBHOOK_GONE' };
  if (fault === 'ADDRESS') return { status: 'GIVEN_UP', code: 'WEBHOOK_HOST_NOT_PUBLIC' };
  const delayMs = retryDelay(attempt, dice);
  return delayMs === undefined ? { status: 'GIVEN_UP', code: 'WEBHOOK_EXHAUSTED' } : { status: 'RETRYING', delayMs };
}
