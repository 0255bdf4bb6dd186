import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { FeedApplier, SeqRange } from './feedApplier';

/** Events that one step takes at most: sets of many rows cost less a row, and a step can be repeated. */
export const EVENTS_A_STEP = 20_000;

/** Memory for each sort of a step: a step's events fit, so that no sort goes through the disk. */
const STEP_MEMORY = `SET LOCAL work_mem = '64MB'`;

/** Something derived from the feed, at its own pace. */
export interface FeedFollower {
  /** Under which its place in the feed is kept. */
  readonly name: string;
  readonly apply: FeedApplier;
  /** What it does when no event waits, such as turning to a new day; it holds its place meanwhile. */
  readonly idle?: (client: PoolClient) => Promise<void>;
}

const ENROL = 'INSERT INTO feed_follower (name, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING';
const IS_BEHIND = `SELECT FROM feed_state f LEFT JOIN feed_follower w ON w.name = $1
  WHERE f.last_seq > coalesce(w.seq, 0)`;
const HOLD = 'SELECT seq FROM feed_follower WHERE name = $1 FOR UPDATE';
const WAITING = `SELECT $1::bigint + 1 AS from, least(last_seq, $1::bigint + ${EVENTS_A_STEP}) AS to
  FROM feed_state WHERE last_seq > $1::bigint`;
const MOVE = 'UPDATE feed_follower SET seq = $2, updated_at = now() WHERE name = $1';

/** Holds the follower's place against every other process; resolves to where it stands. */
async function hold(client: PoolClient, name: string): Promise<string> {
  const { rows } = await client.query<{ seq: string }>(HOLD, [name]);
  if (rows[0]) return rows[0].seq;
  await client.query(ENROL, [name]);
  return hold(client, name);
}

/** A follower that has caught up, and does nothing beside, is not held: it would be written each time it is asked. */
async function findWaiting(client: PoolClient, { name, idle }: FeedFollower): Promise<SeqRange | undefined> {
  if (!idle && !(await client.query(IS_BEHIND, [name])).rowCount) return undefined;
  const { rows } = await client.query<SeqRange>(WAITING, [await hold(client, name)]);
  return rows[0];
}

/**
 * Takes one step along the feed: what is derived and the follower's place change together or not at all. Of several
 * processes one takes it and the others wait for it. Resolves to how many numbers of the feed it took.
 */
export function stepFollower(database: SiloDatabase, follower: FeedFollower): Promise<number> {
  const { name, apply, idle } = follower;
  return database.transaction(async (client) => {
    const range = await findWaiting(client, follower);
    if (!range) {
      await idle?.(client);
      return 0;
    }
    await client.query(STEP_MEMORY);
    await apply(client, range);
    await client.query(MOVE, [name, range.to]);
    return Number(BigInt(range.to) - BigInt(range.from)) + 1;
  });
}
