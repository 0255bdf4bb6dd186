import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../../kernel/values/day';

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

/** Histories that only grow: the table of each, and its column that says whose entry it is. */
const HISTORIES = {
  agreement: { table: 'agreement_event', owner: 'agreement' },
  doubt: { table: 'data_doubt_event', owner: 'doubt' },
} as const;

/** What happened, before it has its place in a history. */
export interface HistoryEntry {
  readonly kind: string;
  /** State after it. */
  readonly state: string;
  readonly actor: { readonly subject: string; readonly department: string | null };
  readonly on: Day;
  readonly reason?: string | null;
  readonly details?: object;
}

/**
 * Adds an entry to the history of an agreement or a doubt, sealed to the one before. The caller's transaction holds the
 * row whose history it is, so that entries follow one another.
 */
export async function appendSealed(
  client: PoolClient,
  { history, id, number }: { readonly history: keyof typeof HISTORIES; readonly id: string; readonly number: string },
  entry: HistoryEntry,
): Promise<void> {
  const { table, owner } = HISTORIES[history];
  const { rows } = await client.query<{ sequence: number; hash: string }>(
    `SELECT sequence, hash FROM ${table} WHERE ${owner} = $1 ORDER BY sequence DESC LIMIT 1`,
    [id],
  );
  const sealed: SealedEvent = {
    number,
    sequence: (rows[0]?.sequence ?? 0) + 1,
    kind: entry.kind,
    state: entry.state,
    subject: entry.actor.subject,
    department: entry.actor.department ?? '',
    doneOn: entry.on,
    reason: entry.reason ?? null,
    details: JSON.stringify(entry.details ?? {}),
    previousHash: rows[0]?.hash ?? null,
  };
  const { sequence, kind, state, subject, department, doneOn, reason, details, previousHash } = sealed;
  await client.query(
    `INSERT INTO ${table} (${owner}, sequence, kind, state, subject, department, done_on, reason, details,
       previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, sequence, kind, state, subject, department, doneOn, reason, details, previousHash, eventHash(sealed)],
  );
}
