import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { WebhookRecord } from './webhookRecord';

/** What happened to a webhook, and who did it; the hub itself where nobody did. */
export interface WebhookEvent {
  readonly kind: 'registered' | 'paused' | 'resumed' | 'replayed' | 'rotated' | 'removed';
  readonly by: string;
}

const TELL = `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
  SELECT $1::uuid, 'exchange-webhook', $2::text, $3::text, json_build_object('specversion', '1.0', 'id', $1::uuid,
    'source', '/silos/exchange', 'type', $3::text, 'subject', $2::text, 'time', now(),
    'datacontenttype', 'application/json', 'data', $4::json)`;

type Told = Pick<
  WebhookRecord,
  'key' | 'resource' | 'department' | 'agreement' | 'state' | 'pauseCode' | 'life' | 'seq'
>;

/** Tells what happened in the outbox, in the caller's transaction. */
export async function appendWebhookEvent(client: PoolClient, webhook: Told, { kind, by }: WebhookEvent): Promise<void> {
  const { key, resource, department, agreement, state, pauseCode, life, seq } = webhook;
  const data = { webhook: key, resource, department, agreement, state, pauseCode, life, seq, by };
  await client.query(TELL, [randomUUID(), key, `cn.sh.hub.exchange-webhook.${kind}`, JSON.stringify(data)]);
}
