import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../values/day';

/** A silo's table of what was done: append-only, the entries of one thing chained by hashes. */
export interface HistoryTable {
  readonly name: string;
  /** Column that says within what a thing belongs, such as a matter or a plan. */
  readonly within: string;
}

/** Something that was done. */
export interface HistoryEvent {
  readonly topic: string;
  /** Number of the thing, unique within its topic; its entries are chained. */
  readonly number: string;
  /** What was done, SCREAMING_SNAKE. */
  readonly kind: string;
  readonly uscc?: string | null;
  readonly within?: string | null;
  /** The authority whose work it is. */
  readonly authority: string;
  readonly actor: { readonly subject: string; readonly department: string | null };
  readonly on: Day;
  readonly reason?: string | null;
  /** Plain JSON; no text about a natural person. */
  readonly details?: object;
}

/** The entry before of the same thing. */
export interface LastEvent {
  readonly sequence: number;
  readonly hash: string;
}

/** The statements by which a migration makes the table of a history, which nobody changes or empties. */
export const createHistory = ({ name, within }: HistoryTable): readonly string[] => [
  `CREATE TABLE ${name} (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    topic text NOT NULL,
    number text NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    uscc character(18) COLLATE "C",
    ${within} text COLLATE "C",
    authority text NOT NULL,
    actor text NOT NULL,
    department text NOT NULL,
    done_on date NOT NULL,
    reason text,
    details text NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT ${name}_pkey PRIMARY KEY (id),
    CONSTRAINT ${name}_sequence UNIQUE (topic, number, sequence)
  )`,
  `CREATE INDEX ${name}_entity ON ${name} (uscc, ${within}, id)`,
  `CREATE FUNCTION ${name}_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a history only grows: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
  END $$`,
  `CREATE TRIGGER ${name}_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON ${name}
   FOR EACH STATEMENT EXECUTE FUNCTION ${name}_keep()`,
];

const columnsOf = ({ within }: HistoryTable): string =>
  `topic, number, sequence, kind, uscc, ${within}, authority, actor, department, done_on, reason, details, previous_hash, hash`;
const TYPES = ['text', 'text', 'integer', 'text', 'text', 'text', 'text', 'text', 'text', 'date', 'text', 'text'];
const PARAMETERS = [...TYPES, 'text', 'text'].map((type, at) => `$${at + 1}::${type}[]`);
const AT_ONCE = 2_000;

/** The values of an entry in the order of the table's columns, sealed to the entry before; a thing's first has none. */
export function sealEvent(event: HistoryEvent, last: LastEvent | undefined): (string | number | null)[] {
  const { topic, number, kind, uscc = null, within = null, authority, actor, on, reason = null, details = {} } = event;
  const sequence = (last?.sequence ?? 0) + 1;
  const told = [topic, number, sequence, kind, uscc, within, authority, actor.subject, actor.department ?? '', on];
  const sealed = [...told, reason, JSON.stringify(details), last?.hash ?? null];
  return [...sealed, createHash('sha256').update(JSON.stringify(sealed)).digest('hex')];
}

/**
 * Adds one entry to the history of each of many things, sealed to the one before of the same thing; no thing may come
 * twice. The caller's transaction must hold the things' rows (or just have made them), so that entries follow one another.
 */
export async function appendHistory(
  client: PoolClient,
  table: HistoryTable,
  events: readonly HistoryEvent[],
): Promise<void> {
  const lastsSql = `SELECT DISTINCT ON (e.topic, e.number) e.topic || ' ' || e.number AS thing, e.sequence, e.hash
    FROM unnest($1::text[], $2::text[]) AS n (topic, number)
    JOIN ${table.name} e ON e.topic = n.topic AND e.number = n.number
    ORDER BY e.topic, e.number, e.sequence DESC`;
  const appendSql = `INSERT INTO ${table.name} (${columnsOf(table)}) SELECT * FROM unnest(${PARAMETERS.join(', ')})`;
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE);
    const named = [some.map(({ topic }) => topic), some.map(({ number }) => number)];
    const { rows } = await client.query<LastEvent & { thing: string }>(lastsSql, named);
    const lasts = new Map(rows.map((row) => [row.thing, row]));
    const sealed = some.map((event) => sealEvent(event, lasts.get(`${event.topic} ${event.number}`)));
    await client.query(
      appendSql,
      PARAMETERS.map((_, at) => sealed.map((values) => values[at])),
    );
  }
}
