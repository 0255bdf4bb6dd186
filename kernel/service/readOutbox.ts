import type { PoolClient } from 'pg';
import type { SiloName } from '../values/silos';
import type { SiloDatabase } from './database/siloDatabase';
import type { OutboxPage, OutboxPort, OutboxRow } from './outboxPort';

/** Days for which an event that the exchange has taken is kept all the same, for a reader that starts again. */
const KEPT_DAYS = 7;
const PRUNED_AT_ONCE = 10_000;

/**
 * Which life of the database this is: server, timeline and database. Transaction ids are comparable within one life
 * alone; a restored or failed-over database begins another.
 */
export const DATABASE_LIFE = `left(md5((SELECT system_identifier::text FROM pg_control_system()) || '/' ||
  left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' ||
  (SELECT oid::text FROM pg_database WHERE datname = current_database())), 12)`;

/** A row's transaction is settled when it is older than every transaction still open: nothing can come before it. */
const PAGE = `
  SELECT transaction_id || ':' || position AS at, id, aggregatetype AS "aggregateType", aggregateid AS subject, type,
    to_json(recorded_at)#>>'{}' AS time, (payload->'data')::text AS data
  FROM outbox
  WHERE (transaction_id, position) > ($1::bigint, $2::bigint)
    AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  ORDER BY transaction_id, position LIMIT $3`;

const PRUNE = `
  DELETE FROM outbox WHERE position = ANY (ARRAY(
    SELECT position FROM outbox WHERE (transaction_id, position) <= ($1::bigint, $2::bigint)
      AND recorded_at < now() - make_interval(days => $3) AND position < (SELECT max(position) FROM outbox)
    ORDER BY transaction_id, position LIMIT ${PRUNED_AT_ONCE}))`;

interface Position {
  readonly life: string;
  readonly transaction: string;
  readonly position: string;
}

const PATTERN = /^([0-9a-f]{12}):([0-9]{1,19}):([0-9]{1,19})$/;

function parsePosition(text: string): Position | undefined {
  const [, life, transaction, position] = PATTERN.exec(text) ?? [];
  return life && transaction && position ? { life, transaction, position } : undefined;
}

async function readLife(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ life: string }>({
    name: 'database-life',
    text: `SELECT ${DATABASE_LIFE} AS life`,
  });
  return rows[0]?.life ?? '';
}

/**
 * Gives rows of an earlier life whose transaction ids this server has not come to yet the id of a transaction of its
 * own: they would stay unsettled for as long as the server takes to count up to them.
 */
async function settleRestored(client: PoolClient): Promise<void> {
  await client.query(`UPDATE outbox SET transaction_id = pg_current_xact_id()::text::bigint
    WHERE transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`);
}

/**
 * A page of a silo's outbox in the order (transaction, position). No event is passed over: one with a lower position
 * whose transaction commits later comes later, because the page ends before the oldest transaction still open.
 */
export function readOutbox(database: SiloDatabase, after: string | null, limit: number): Promise<OutboxPage> {
  const given = after === null ? undefined : parsePosition(after);
  return database.transaction(async (client) => {
    const life = await readLife(client);
    const known = given?.life === life ? given : undefined;
    if (!known) await settleRestored(client);
    const values = [known?.transaction ?? '0', known?.position ?? '0', limit];
    const { rows } = await client.query<OutboxRow & { at: string }>({ name: 'outbox-page', text: PAGE, values });
    const last = rows.at(-1);
    return {
      events: rows.map(({ at, ...event }) => event),
      position: last ? `${life}:${last.at}` : known ? after : null,
      restarted: after !== null && !known,
    };
  });
}

/** Removes events up to the position that were recorded more than seven days ago; the last one always stays. */
export async function pruneOutbox(database: SiloDatabase, upTo: string): Promise<number> {
  const given = parsePosition(upTo);
  if (!given || given.life !== (await database.transaction(readLife))) return 0;
  let removed = 0;
  for (;;) {
    const { rowCount } = await database.transaction((client) =>
      client.query(PRUNE, [given.transaction, given.position, KEPT_DAYS]),
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < PRUNED_AT_ONCE) return removed;
  }
}

/** The outbox of a silo whose database is open in this process. */
export function outboxOf(silo: SiloName, database: SiloDatabase): OutboxPort {
  return {
    silo,
    read: (after, limit) => readOutbox(database, after, limit),
    prune: (upTo) => pruneOutbox(database, upTo),
  };
}
