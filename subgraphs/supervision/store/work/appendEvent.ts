import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { WorkTopic } from '../../rules/work/workTopics';

export { WORK_TOPICS, type WorkTopic } from '../../rules/work/workTopics';

/** Something that was done in classified supervision. */
export interface WorkEvent {
  readonly topic: WorkTopic;
  /** Number of the thing, unique within its topic; its entries are chained. */
  readonly number: string;
  /** What was done, SCREAMING_SNAKE. */
  readonly kind: string;
  readonly uscc?: string | null;
  readonly matter?: string | null;
  /** The authority whose work it is. */
  readonly authority: string;
  readonly actor: { readonly subject: string; readonly department: string | null };
  readonly on: Day;
  readonly reason?: string | null;
  /** Plain JSON; no text about a natural person. */
  readonly details?: object;
}

const LAST = `SELECT sequence, hash FROM supervision_event WHERE topic = $1 AND number = $2
  ORDER BY sequence DESC LIMIT 1`;
const APPEND = `INSERT INTO supervision_event (topic, number, sequence, kind, uscc, matter_code, authority, actor,
  department, done_on, reason, details, previous_hash, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

/** The entry before of the same thing. */
export interface LastEvent {
  readonly sequence: number;
  readonly hash: string;
}

/** The values of an entry in the order of the table's columns, sealed to the entry before; a thing's first has none. */
export function sealEvent(event: WorkEvent, last: LastEvent | undefined): (string | number | null)[] {
  const { topic, number, kind, uscc = null, matter = null, authority, actor, on, reason = null, details = {} } = event;
  const sequence = (last?.sequence ?? 0) + 1;
  const told = [topic, number, sequence, kind, uscc, matter, authority, actor.subject, actor.department ?? '', on];
  const sealed = [...told, reason, JSON.stringify(details), last?.hash ?? null];
  return [...sealed, createHash('sha256').update(JSON.stringify(sealed)).digest('hex')];
}

/**
 * Adds an entry to the history of supervision, sealed to the one before of the same thing. The caller's transaction must
 * hold the thing's row (or just have made it), so that entries follow one another.
 */
export async function appendEvent(client: PoolClient, event: WorkEvent): Promise<void> {
  const { rows } = await client.query<LastEvent>(LAST, [event.topic, event.number]);
  await client.query(APPEND, sealEvent(event, rows[0]));
}
