import type { PoolClient } from 'pg';
import { type LastEvent, sealEvent, type WorkEvent } from './appendEvent';

const AT_ONCE = 2_000;

const LASTS = `SELECT DISTINCT ON (e.topic, e.number) e.topic || ' ' || e.number AS thing, e.sequence, e.hash
  FROM unnest($1::text[], $2::text[]) AS n (topic, number)
  JOIN supervision_event e ON e.topic = n.topic AND e.number = n.number
  ORDER BY e.topic, e.number, e.sequence DESC`;
const TYPES = ['text', 'text', 'integer', 'text', 'text', 'text', 'text', 'text', 'text', 'date', 'text', 'text'];
const COLUMNS = [...TYPES, 'text', 'text'].map((type, at) => `$${at + 1}::${type}[]`);
const APPEND = `INSERT INTO supervision_event (topic, number, sequence, kind, uscc, matter_code, authority, actor,
  department, done_on, reason, details, previous_hash, hash) SELECT * FROM unnest(${COLUMNS.join(', ')})`;

/**
 * Adds one entry to the history of each of many things, as `appendEvent` does; no thing may come twice. The caller's
 * transaction must hold the things' rows (or just have made them).
 */
export async function appendEvents(client: PoolClient, events: readonly WorkEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE);
    const named = [some.map(({ topic }) => topic), some.map(({ number }) => number)];
    const { rows } = await client.query<LastEvent & { thing: string }>(LASTS, named);
    const lasts = new Map(rows.map((row) => [row.thing, row]));
    const sealed = some.map((event) => sealEvent(event, lasts.get(`${event.topic} ${event.number}`)));
    await client.query(
      APPEND,
      COLUMNS.map((_, at) => sealed.map((values) => values[at])),
    );
  }
}
