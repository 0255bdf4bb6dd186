import type { Viewer } from '../../../../kernel/service/silo';
import type { Code } from '../../../../kernel/values/codes';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a webhook. */
export const isWebhookKey = (text: string): boolean => KEY.test(text);

/** Where a webhook stands. */
export type WebhookState = 'ACTIVE' | 'PAUSED' | 'REMOVED';

/** A webhook as its department sees it. */
export interface WebhookRecord extends Record<string, unknown> {
  /** Place in lists. */
  readonly id: string;
  readonly key: string;
  readonly resource: string;
  readonly url: string;
  readonly districts: readonly string[] | null;
  readonly subject: string;
  readonly kind: Viewer['kind'];
  readonly department: string;
  readonly district: string | null;
  readonly agreement: string | null;
  readonly state: WebhookState;
  readonly pauseCode: Code | null;
  readonly pausedAt: string | null;
  readonly life: string;
  readonly seq: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly formerUntil: string | null;
  readonly registeredAt: string;
  readonly deliveredAt: string | null;
}

/** The columns of `webhook` as a WebhookRecord has them. */
export const WEBHOOK_COLUMNS = `w.id, w.key, w.resource, w.url, w.districts, w.subject, w.kind, w.department, w.district,
  w.agreement, w.state, w.pause_code AS "pauseCode", w.paused_at AS "pausedAt", w.life, w.seq, w.attempts,
  w.next_attempt_at AS "nextAttemptAt", w.former_until AS "formerUntil", w.registered_at AS "registeredAt",
  w.delivered_at AS "deliveredAt"`;

/** One attempt to deliver an event. */
export interface DeliveryRecord extends Record<string, unknown> {
  readonly id: string;
  readonly eventId: string;
  readonly attempt: number;
  readonly status: 'DELIVERED' | 'RETRYING' | 'GIVEN_UP';
  readonly fault: string | null;
  readonly responseCode: number | null;
  readonly milliseconds: number;
  readonly attemptedAt: string;
  readonly nextAttemptAt: string | null;
}
