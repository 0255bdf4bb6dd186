import type { PoolClient } from 'pg';
import { copyText } from '../../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { NumberedPage, PageApplier } from './feedApplier';
import { LINE_COLUMNS, type PreparedEvent, type PreparedPage } from './preparePage';

const TARGET = { table: 'feed_event', columns: ['seq', ...LINE_COLUMNS] };
const LINES_A_CHUNK = 1_000;

/** A page of a silo's outbox, and the position after which it was read. */
export interface PageToStore {
  readonly silo: string;
  readonly after: string | null;
  readonly page: PreparedPage;
  /** Whether none of its events can be there already; they are looked for unless stated. */
  readonly isNew?: boolean;
  readonly appliers: readonly PageApplier[];
}

/** Waits for its turn to give numbers; resolves to the last number given, which stands still until the commit. */
async function takeTurn(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ last_seq: string }>('SELECT last_seq FROM feed_state FOR UPDATE');
  return rows[0]?.last_seq ?? '0';
}

/** Where the silo's outbox was taken in to; undefined before the first page. */
export async function findSource(client: Pick<PoolClient, 'query'>, silo: string): Promise<string | undefined> {
  const { rows } = await client.query<{ position: string }>('SELECT position FROM feed_source WHERE silo = $1', [silo]);
  return rows[0]?.position;
}

async function savePosition(client: PoolClient, silo: string, position: string): Promise<void> {
  await client.query(
    `INSERT INTO feed_source (silo, position, epoch) VALUES ($1, $2, split_part($2, ':', 1))
     ON CONFLICT (silo) DO UPDATE SET position = excluded.position, epoch = excluded.epoch, updated_at = now()`,
    [silo, position],
  );
}

/** The events that are not there yet: an outbox that begins anew gives some again. */
async function sift(client: PoolClient, events: readonly PreparedEvent[]): Promise<readonly PreparedEvent[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT event_id AS id FROM feed_event WHERE event_id = ANY ($1::uuid[])',
    [events.map(({ id }) => id)],
  );
  if (rows.length === 0) return events;
  const known = new Set(rows.map(({ id }) => id));
  return events.filter(({ id }) => !known.has(id));
}

function* numbered({ from, events }: NumberedPage): Generator<string> {
  let seq = BigInt(from);
  for (let at = 0; at < events.length; at += LINES_A_CHUNK) {
    const lines = events.slice(at, at + LINES_A_CHUNK).map(({ line }) => `${seq++}\t${line}`);
    yield lines.join('');
  }
}

/** Gives the events their numbers, which follow the last one without a gap. */
async function number(client: PoolClient, events: readonly PreparedEvent[], last: string): Promise<NumberedPage> {
  const page = { from: String(BigInt(last) + 1n), to: String(BigInt(last) + BigInt(events.length)), events };
  await copyText(client, TARGET, numbered(page));
  await client.query('UPDATE feed_state SET last_seq = $1', [page.to]);
  return page;
}

/**
 * Stores a page, brings up to date what must not lag behind the feed and saves the position, all in one transaction.
 * Events that are there already are left out, and their numbers are given to nobody; where they were held to be new, it
 * fails. Resolves to how many were new; undefined when another process has taken in the same page meanwhile, and then
 * nothing is stored.
 */
export function storePage(
  database: SiloDatabase,
  { silo, after, page, appliers, isNew = false }: PageToStore,
): Promise<number | undefined> {
  return database.transaction(async (client) => {
    const events = isNew ? page.events : await sift(client, page.events);
    const last = await takeTurn(client);
    if (((await findSource(client, silo)) ?? null) !== after) return undefined;
    if (events.length > 0) {
      const stored = await number(client, events, last);
      for (const apply of appliers) await apply(client, stored);
    }
    if (page.position !== null) await savePosition(client, silo, page.position);
    return events.length;
  });
}
