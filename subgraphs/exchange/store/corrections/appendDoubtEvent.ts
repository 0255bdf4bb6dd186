import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Facts } from '../../../../kernel/values/verdict';
import type { Actor } from '../../rules/agreements/agreementParties';
import type { DoubtOutcome, DoubtState } from '../../rules/corrections/doubtState';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import { eventHash, type SealedEvent } from '../agreements/appendEvent';

/** What can happen to a doubt. */
export type DoubtEventKind =
  | 'RAISED'
  | 'FLAGGED'
  | 'UPHELD'
  | 'CORRECTION_AWAITED'
  | 'CORRECTED'
  | 'WITHDRAWN'
  | 'ESCALATED'
  | 'REOPENED';

/** What happened, before it has its place in the history. */
export interface NewDoubtEvent {
  readonly kind: DoubtEventKind;
  /** State of the doubt after it. */
  readonly state: DoubtState;
  readonly actor: Actor;
  readonly on: Day;
  readonly reason?: string | null;
  readonly details?: object;
  /** Id of the event that is told; a new one unless stated. */
  readonly id?: string;
}

/** The doubt to which something happened, after the change. */
export interface ChangedDoubt {
  readonly id: string;
  readonly number: string;
  readonly resource: string;
  readonly about: string;
  readonly recordKey: string;
  readonly subject: string;
  readonly field: string;
  readonly dueOn: Day | null;
  readonly outcome: DoubtOutcome | null;
  readonly correctingEvent: string | null;
}

const TELL = `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
  SELECT $1::uuid, $2::text, $3::text, $4::text, json_build_object('specversion', '1.0', 'id', $1::uuid,
    'source', '/silos/exchange', 'type', $4::text, 'subject', $3::text, 'time', now(),
    'datacontenttype', 'application/json', 'data', $5::json)`;

/** A doubt that is not flagged yet is the business of its sides alone: its event does not reach the feed. */
const aggregateOf = ({ state }: NewDoubtEvent): string => (state === 'RAISED' ? 'exchange-correction' : DOUBT_EVENTS);

async function tell(client: PoolClient, doubt: ChangedDoubt, event: NewDoubtEvent): Promise<void> {
  const type = `cn.sh.hub.data-doubt.${event.kind.toLowerCase().replaceAll('_', '-')}`;
  const data: Facts = {
    number: doubt.number,
    resource: doubt.resource,
    about: doubt.about,
    record_key: doubt.recordKey,
    field: doubt.field,
    kind: event.kind,
    state: event.state,
    outcome: doubt.outcome,
    on: event.on,
    due_on: doubt.dueOn,
    correcting_event: doubt.correctingEvent,
  };
  const id = event.id ?? randomUUID();
  await client.query(TELL, [id, aggregateOf(event), doubt.subject, type, JSON.stringify(data)]);
}

const APPEND = `INSERT INTO data_doubt_event (doubt, sequence, kind, state, subject, department, done_on, reason, details,
  previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/**
 * Adds an entry to a doubt's history and its event to the outbox. The caller's transaction holds the doubt's row, so
 * that entries follow one another.
 */
export async function appendDoubtEvent(client: PoolClient, doubt: ChangedDoubt, event: NewDoubtEvent): Promise<void> {
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    'SELECT sequence, hash FROM data_doubt_event WHERE doubt = $1 ORDER BY sequence DESC LIMIT 1',
    [doubt.id],
  );
  const sealed: SealedEvent = {
    number: doubt.number,
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
  const { sequence, kind, state, subject, department, doneOn, reason, details, previousHash } = sealed;
  const entry = [sequence, kind, state, subject, department, doneOn, reason, details, previousHash];
  await client.query(APPEND, [doubt.id, ...entry, eventHash(sealed)]);
  await tell(client, doubt, event);
}
