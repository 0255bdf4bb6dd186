import type { PoolClient } from 'pg';
import { tellOutbox } from '../tellOutbox';
import type { WebhookRecord } from './webhookRecord';

/** What happened to a webhook, and who did it; the hub itself where nobody did. */
export interface WebhookEvent {
  readonly kind: 'registered' | 'paused' | 'resumed' | 'replayed' | 'rotated' | 'removed';
  readonly by: string;
}

type Told = Pick<
  WebhookRecord,
  'key' | 'resource' | 'department' | 'agreement' | 'state' | 'pauseCode' | 'life' | 'seq'
>;

/** Tells what happened in the outbox, in the caller's transaction. */
export async function appendWebhookEvent(client: PoolClient, webhook: Told, { kind, by }: WebhookEvent): Promise<void> {
  const { key, resource, department, agreement, state, pauseCode, life, seq } = webhook;
  const data = { webhook: key, resource, department, agreement, state, pauseCode, life, seq, by };
  await tellOutbox(client, { aggregate: 'exchange-webhook', subject: key, type: `exchange-webhook.${kind}`, data });
}
