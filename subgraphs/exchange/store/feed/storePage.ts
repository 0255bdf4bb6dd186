import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { OutboxPage, OutboxRow } from '../../../../kernel/service/outboxPort';
import { eventResource } from '../../rules/feed/eventResource';
import { isWithdrawal } from '../../rules/feed/isWithdrawal';
import { recordKey } from '../../rules/feed/recordKey';
import type { FeedApplier, SeqRange } from './feedApplier';

const COLUMNS = {
  resource: 'text',
  event_id: 'uuid',
  aggregate_type: 'text',
  record_key: 'text',
  subject: 'text',
  type: 'text',
  time: 'timestamptz',
  withdrawn: 'boolean',
  data: 'json',
} as const;
const NAMES = Object.keys(COLUMNS);

/** Lives as long as its session, so that a page costs no table. */
const STAGING = `CREATE TEMP TABLE IF NOT EXISTS feed_staging (
  ${Object.entries(COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')}, no bigint GENERATED ALWAYS AS IDENTITY) ON COMMIT DELETE ROWS`;

const STORE = `
  INSERT INTO feed_event (seq, silo, ${NAMES.join(', ')})
  SELECT $1::bigint + row_number() OVER (ORDER BY s.no), $2, ${NAMES.map((name) => `s.${name}`).join(', ')}
  FROM feed_staging s WHERE NOT EXISTS (SELECT FROM feed_event e WHERE e.event_id = s.event_id)`;

/** A page of a silo's outbox, and the position after which it was read. */
export interface PageToStore {
  readonly silo: string;
  readonly after: string | null;
  readonly page: OutboxPage;
  readonly appliers: readonly FeedApplier[];
}

function* rowsOf(events: readonly OutboxRow[]): Generator<CopyValue[]> {
  for (const { id, aggregateType, subject, type, time, data } of events) {
    const told = JSON.parse(data) as Record<string, unknown>;
    const key = recordKey(aggregateType, told);
    const resource = eventResource(aggregateType, told);
    yield [resource, id, aggregateType, key, subject, type, time, isWithdrawal(aggregateType, told), data];
  }
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

async function number(client: PoolClient, silo: string, last: string): Promise<SeqRange | undefined> {
  const { rowCount } = await client.query(STORE, [last, silo]);
  if (!rowCount) return undefined;
  const range = { from: String(BigInt(last) + 1n), to: String(BigInt(last) + BigInt(rowCount)) };
  await client.query('UPDATE feed_state SET last_seq = $1', [range.to]);
  return range;
}

/**
 * Stores a page, brings what follows the feed up to date and saves the position, all in one transaction. Events that
 * are there already are left out, and their numbers are given to nobody. Resolves to how many were new; undefined when
 * another process has taken in the same page meanwhile, and then nothing is stored.
 */
export function storePage(
  database: SiloDatabase,
  { silo, after, page, appliers }: PageToStore,
): Promise<number | undefined> {
  return database.transaction(async (client) => {
    await client.query(STAGING);
    await copyRows(client, { table: 'feed_staging', columns: NAMES }, rowsOf(page.events));
    const last = await takeTurn(client);
    if (((await findSource(client, silo)) ?? null) !== after) return undefined;
    const range = await number(client, silo, last);
    if (range) for (const apply of appliers) await apply(client, range);
    if (page.position !== null) await savePosition(client, silo, page.position);
    return range ? Number(BigInt(range.to) - BigInt(last)) : 0;
  });
}
