import { createHash, randomUUID } from 'node:crypto';
import { accessLeaf } from '../../../../kernel/values/accessLeaf';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { webhookSignature } from '../../../../kernel/values/webhookSignature';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import { EVENT_FIELDS, type EventColumns } from '../../rules/feed/eventFields';
import { WITHOUT_ENTITY } from '../../rules/feed/eventResource';
import { judgeAnswer } from '../../rules/webhooks/judgeAnswer';
import { webhookMessage } from '../../rules/webhooks/webhookMessage';
import type { AccessLogStore } from '../accessLog/accessLogStore';
import type { FeedRow } from '../feed/readFeed';
import type { DeliveryRight } from './deliveryRight';
import { sendMessage } from './sendMessage';
import type { ClaimedWebhook, WebhookClaims } from './webhookClaims';
import type { WebhookStore } from './webhookStore';

/** What deliveries work with. */
export interface DeliveryDesk {
  readonly webhooks: WebhookStore;
  readonly accessLog: Pick<AccessLogStore, 'append'>;
  readonly claims: WebhookClaims;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Ends what is under way; its outcome is not known then, and it is delivered again. */
  readonly signal: AbortSignal;
}

/** A change with its place. */
export interface PlacedChange {
  readonly row: FeedRow;
  readonly position: string;
  /** Number up to which everything is delivered when this is. */
  readonly seq: string;
}

const FIELDS: Readonly<Record<string, EventColumns>> = EVENT_FIELDS;
const USER_AGENT = 'market-supervision-hub';

function keysOf({ secret, formerSecret, key }: ClaimedWebhook, { webhooks }: DeliveryDesk): Buffer[] {
  const open = (sealed: Buffer | null) => (sealed ? webhooks.secrets.open(sealed, key) : undefined);
  const present = open(secret);
  if (!present) throw new CataloguedError('WEBHOOK_SECRET_LOST', { received: key });
  const former = open(formerSecret);
  return former ? [present, former] : [present];
}

/** Fields of another department that a change gives; of a doubt the one that it is about. */
function foreignFields({ about, data }: FeedRow, { terms }: DeliveryRight): string[] {
  if (data === null) return [];
  const given =
    about === DOUBT_EVENTS
      ? [(JSON.parse(data) as { readonly field: string }).field]
      : (terms.columns[about] ?? []).flatMap((column) => FIELDS[about]?.[column] ?? []);
  return given.filter((field) => terms.foreign.includes(field));
}

interface Sending {
  readonly webhook: ClaimedWebhook;
  readonly right: DeliveryRight;
  readonly change: PlacedChange;
  readonly body: string;
  readonly operationId: string;
}

/** Writes down what is about to be given of another department's data. Throws ACCESS_NOT_LOGGED. */
async function logAccess({ webhook, right, change, body, operationId }: Sending, desk: DeliveryDesk): Promise<void> {
  const { row } = change;
  const fields = foreignFields(row, right);
  if (fields.length === 0) return;
  const leaf = accessLeaf({
    time: new Date(desk.clock()).toISOString(),
    operationId,
    subject: `webhook:${webhook.key}`,
    kind: webhook.kind,
    department: webhook.department,
    purpose: right.grant?.purpose ?? null,
    agreement: webhook.agreement,
    operation: createHash('sha256').update(body).digest('hex'),
    case: null,
    asOf: null,
    knownAt: null,
    entities: WITHOUT_ENTITY.includes(webhook.resource) ? [] : [row.subject],
    fields,
    denied: [],
    outOfScope: [],
    silos: ['exchange'],
  });
  await desk.accessLog.append([leaf]);
}

function headersOf({ id }: FeedRow, body: string, sign: { keys: readonly Buffer[]; at: number }) {
  const timestamp = Math.floor(sign.at / 1_000);
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': USER_AGENT,
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': webhookSignature(sign.keys, { id, timestamp, body }),
  };
}

/**
 * Delivers one change once: logged first where it gives another department's data, then sent, then written down with
 * the new position. Resolves to whether the next may follow. Throws ACCESS_NOT_LOGGED, WEBHOOK_SECRET_LOST, the reason
 * of the signal.
 */
export async function deliverChange(
  { webhook, right, change }: Pick<Sending, 'webhook' | 'right' | 'change'>,
  desk: DeliveryDesk,
): Promise<boolean> {
  const { row, position, seq } = change;
  const keys = keysOf(webhook, desk);
  const body = webhookMessage(webhook.resource, position, row);
  const operationId = randomUUID();
  await logAccess({ webhook, right, change, body, operationId }, desk);
  const at = desk.clock();
  const startedAt = performance.now();
  const message = { url: webhook.url, headers: headersOf(row, body, { keys, at }), body };
  const answer = await sendMessage(message, { receivers: desk.webhooks.receivers, signal: desk.signal });
  const milliseconds = Math.round(performance.now() - startedAt);
  const attempt = webhook.pendingEvent === row.id ? webhook.attempts + 1 : 1;
  const verdict = judgeAnswer(answer, { attempt, dice: Math.random() });
  const { fault, status: responseCode } = answer;
  const done = { eventId: row.id, attempt, operationId, verdict, fault, responseCode, milliseconds, at, seq };
  return (await desk.claims.record(webhook, done)) && verdict.status === 'DELIVERED';
}
