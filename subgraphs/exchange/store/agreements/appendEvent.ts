import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Actor } from '../../rules/agreements/agreementParties';
import type { RecordedState } from '../../rules/agreements/agreementState';
import { appendSealed } from '../sealedHistory';
import { tellOutbox } from '../tellOutbox';

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

/**
 * Adds an entry to an agreement's history and its event to the outbox. The caller's transaction holds the agreement's
 * row, so that entries follow one another.
 */
export async function appendEvent(client: PoolClient, agreement: ChangedAgreement, event: NewEvent): Promise<void> {
  const { id, number, version, consumer, owners } = agreement;
  await appendSealed(client, { history: 'agreement', id, number }, event);
  await tellOutbox(client, {
    aggregate: 'exchange-agreement',
    subject: number,
    type: `exchange-agreement.${event.kind.toLowerCase().replaceAll('_', '-')}`,
    data: { number, version, consumer, owners, state: event.state, kind: event.kind, on: event.on },
  });
}
