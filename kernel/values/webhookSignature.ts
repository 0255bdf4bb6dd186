import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** What of a message is signed. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** The body, byte for byte as it is sent. */
  readonly body: string;
}

/** The text of a secret, as its receiver keeps it. */
export const webhookSecretText = (key: Buffer): string => `${PREFIX}${key.toString('base64')}`;

/**
 * The header `webhook-signature` of a message: one signature for each key, so that a receiver finds the one of the
 * secret that it knows while another takes its place.
 *
 * Standard Webhooks 1.0, symmetric signatures (v1: HMAC-SHA256 over id, timestamp and body).
 */
export function webhookSignature(keys: readonly Buffer[], { id, timestamp, body }: SignedMessage): string {
  const signed = `${id}.${timestamp}.${body}`;
  return keys.map((key) => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`).join(' ');
}
