import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Actor } from '../../rules/agreements/agreementParties';
import type { DoubtOutcome, DoubtState } from '../../rules/corrections/doubtState';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import { appendSealed } from '../sealedHistory';
import { tellOutbox } from '../tellOutbox';

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

/** A doubt that is not flagged yet is the business of its sides alone: its event does not reach the feed. */
const aggregateOf = ({ state }: NewDoubtEvent): string => (state === 'RAISED' ? 'exchange-correction' : DOUBT_EVENTS);

/**
 * Adds an entry to a doubt's history and its event to the outbox. The caller's transaction holds the doubt's row, so
 * that entries follow one another.
 */
export async function appendDoubtEvent(client: PoolClient, doubt: ChangedDoubt, event: NewDoubtEvent): Promise<void> {
  const { id, number } = doubt;
  await appendSealed(client, { history: 'doubt', id, number }, event);
  await tellOutbox(client, {
    id: event.id,
    aggregate: aggregateOf(event),
    subject: doubt.subject,
    type: `data-doubt.${event.kind.toLowerCase().replaceAll('_', '-')}`,
    data: {
      number,
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
    },
  });
}
