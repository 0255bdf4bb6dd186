import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Facts } from '../../../../kernel/values/verdict';
import type { Actor } from '../../rules/agreements/agreementParties';
import type { RecordedState } from '../../rules/agreements/agreementState';

/** What can happen to an agreement. */
export const EVENT_KINDS = [
  'APPLIED',
  'TOLD_INCOMPLETE',
  'COMPLETED',
  'EXTENDED',
  'APPROVED',
  'NARROWED',
  'REFUSED',
  'SIGNED',
  'SUSPENDED',
  'RESUMED',
  'ENDED',
  'CREDENTIAL_ISSUED',
  'CREDENTIAL_REVOKED',
] as const;

/** One of them. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** What happened, before it has its place in the history. */
export interface NewEvent {
  readonly kind: EventKind;
  /** State of the agreement after it. */
  readonly state: RecordedState;
  readonly actor: Actor;
  readonly on: Day;
  readonly reason?: string | null;
  readonly details?: object;
}

/** The agreement to which something happened, after the change. */
export interface ChangedAgreement {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly consumer: string;
  readonly owners: readonly string[];
}

/** What the hash of an entry covers. */
export interface SealedEvent {
  readonly number: string;
  readonly sequence: number;
  readonly kind: string;
  readonly state: string;
  readonly subject: string;
  readonly department: string;
  readonly doneOn: string;
  readonly reason: string | null;
  /** Text of a JSON object. */
  readonly details: string;
  readonly previousHash: string | null;
}

/** SHA-256 that seals an entry of a history to the one before it, in hexadecimal digits. */
export function eventHash(event: SealedEvent): string {
  const { number, sequence, kind, state, subject, department, doneOn, reason, details, previousHash } = event;
  const sealed = [number, sequence, kind, state, subject, department, doneOn, reason, details, previousHash];
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}

const TELL = `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
  SELECT $1::uuid, 'exchange-agreement', $2::text, $3::text, json_build_object('specversion', '1.0', 'id', $1::uuid,
    'source', '/silos/exchange', 'type', $3::text, 'subject', $2::text, 'time', now(),
    'datacontenttype', 'application/json', 'data', $4::json)`;

async function tell(client: PoolClient, { number, version, consumer, owners }: ChangedAgreement, event: NewEvent) {
  const type = `cn.sh.hub.exchange-agreement.${event.kind.toLowerCase().replaceAll('_', '-')}`;
  const data: Facts = { number, version, consumer, owners, state: event.state, kind: event.kind, on: event.on };
  await client.query(TELL, [randomUUID(), number, type, JSON.stringify(data)]);
}

/**
 * Adds an entry to an agreement's history and its event to the outbox. The caller's transaction holds the agreement's
 * row, so that entries follow one another.
 */
export async function appendEvent(client: PoolClient, agreement: ChangedAgreement, event: NewEvent): Promise<void> {
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    'SELECT sequence, hash FROM agreement_event WHERE agreement = $1 ORDER BY sequence DESC LIMIT 1',
    [agreement.id],
  );
  const sealed: SealedEvent = {
    number: agreement.number,
    sequence: (rows[0]?.sequence ?? 0) + 1,
    kind: event.kind,
    state: event.state,
    subject: event.actor.subject,
    department: event.actor.department ?? '',
    doneOn: event.on,
    reason: event.reason ?? null,
    details: JSON.stringify(event.details ?? {}),
    previousHash: rows[0]?.hash ?? null,
  };
  await client.query(
    `INSERT INTO agreement_event (agreement, sequence, kind, state, subject, department, done_on, reason, details,
       previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      agreement.id,
      sealed.sequence,
      sealed.kind,
      sealed.state,
      sealed.subject,
      sealed.department,
      sealed.doneOn,
      sealed.reason,
      sealed.details,
      sealed.previousHash,
      eventHash(sealed),
    ],
  );
  await tell(client, agreement, event);
}
