import type { Day } from '../../values/day';
import type { Statements } from '../database/statements';
import { type HistoryTable, type LastEvent, sealEvent } from './workHistory';

/** One thing of the history: its entries are chained by hashes. */
export interface WorkThing {
  readonly topic: string;
  readonly number: string;
}

/** What became of the proof of one thing. */
export interface ChainProof extends WorkThing {
  readonly entries: number;
  /** Whether every entry is as it was sealed, and none is missing before the last. */
  readonly intact: boolean;
  /** The first entry at which it is not; null where it is intact. */
  readonly brokenAt: number | null;
}

interface StoredEvent extends WorkThing {
  readonly sequence: number;
  readonly kind: string;
  readonly uscc: string | null;
  readonly within: string | null;
  readonly authority: string;
  readonly actor: string;
  readonly department: string;
  readonly on: Day;
  readonly reason: string | null;
  readonly details: string;
  readonly previous: string | null;
  readonly hash: string;
}

const chainsOf = ({
  name,
  within,
}: HistoryTable): string => `SELECT e.topic, e.number, e.sequence, e.kind, e.uscc, e.${within} AS within, e.authority, e.actor,
    e.department, e.done_on AS "on", e.reason, e.details, e.previous_hash AS previous, e.hash
  FROM ${name} e JOIN unnest($1::text[], $2::text[]) AS t(topic, number)
    ON e.topic = t.topic AND e.number = t.number
  ORDER BY e.topic, e.number, e.sequence`;

/** Whether an entry is what was sealed after the one before. */
function isSealed(event: StoredEvent, last: LastEvent | undefined): boolean {
  const { actor, department, details, previous, sequence, hash, ...told } = event;
  let parsed: object;
  try {
    parsed = JSON.parse(details) as object;
  } catch {
    return false;
  }
  if (JSON.stringify(parsed) !== details || sequence !== (last?.sequence ?? 0) + 1) return false;
  const written = sealEvent({ ...told, actor: { subject: actor, department }, details: parsed }, last);
  return previous === (last?.hash ?? null) && written.at(-1) === hash;
}

function proofOf(thing: WorkThing, events: readonly StoredEvent[]): ChainProof {
  let last: LastEvent | undefined;
  for (const event of events) {
    if (!isSealed(event, last)) return { ...thing, entries: events.length, intact: false, brokenAt: event.sequence };
    last = event;
  }
  return { ...thing, entries: events.length, intact: events.length > 0, brokenAt: events.length > 0 ? null : 1 };
}

/**
 * Computes the seals of things anew from what is stored, all entries of each. What it cannot notice is that the last
 * entries of a thing were taken away, and when an entry was recorded is not sealed: the table refuses both to everybody.
 */
export async function verifyChains(
  statements: Statements,
  table: HistoryTable,
  things: readonly WorkThing[],
): Promise<ChainProof[]> {
  const topics = things.map(({ topic }) => topic);
  const numbers = things.map(({ number }) => number);
  const rows = await statements.run<StoredEvent & Record<string, unknown>>(chainsOf(table), [topics, numbers]);
  const keyOf = ({ topic, number }: WorkThing) => `${topic}\n${number}`;
  const byThing = new Map<string, StoredEvent[]>();
  for (const row of rows) byThing.set(keyOf(row), [...(byThing.get(keyOf(row)) ?? []), row]);
  return things.map(({ topic, number }) => proofOf({ topic, number }, byThing.get(keyOf({ topic, number })) ?? []));
}
