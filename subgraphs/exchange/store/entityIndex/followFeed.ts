import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import type { SeqRange } from '../feed/feedApplier';
import { applyToIndex, turnIndexDay } from './applyToIndex';

const EVENTS_A_STEP = 5_000;
const POLL_MS = 150;
const LONGEST_WAIT_MS = 5_000;

/** The events that the index does not hold yet, at most a step of them; whoever reads it waits for another's step. */
async function findWaiting(client: PoolClient): Promise<SeqRange | undefined> {
  const { rows } = await client.query<{ from: string; to: string; waiting: boolean }>(
    `SELECT i.seq + 1 AS from, least(f.last_seq, i.seq + $1) AS to, f.last_seq > i.seq AS waiting
     FROM (SELECT seq FROM index_state FOR UPDATE) i, feed_state f`,
    [EVENTS_A_STEP],
  );
  const [row] = rows;
  return row?.waiting ? { from: row.from, to: row.to } : undefined;
}

/**
 * Takes one step along the feed: the rows of the index, their counts and the place in the feed change together or not at
 * all. Resolves to how many numbers of the feed it took; without any, the index is brought to today.
 */
export function stepIndex(database: SiloDatabase): Promise<number> {
  return database.transaction(async (client) => {
    const range = await findWaiting(client);
    if (!range) {
      await turnIndexDay(client);
      return 0;
    }
    await applyToIndex(client, range);
    await client.query('UPDATE index_state SET seq = $1', [range.to]);
    return Number(BigInt(range.to) - BigInt(range.from)) + 1;
  });
}

/**
 * Follows the feed into the index until it is stopped. It is apart from the taking in of events, which would wait for
 * the many indexes of the table; while it is behind, it rests as long as it works and leaves the machine to others.
 */
export function openIndexFollower({ database, log }: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  const step = async (): Promise<number> => {
    const began = performance.now();
    try {
      const taken = await stepIndex(database);
      failures = 0;
      return taken < EVENTS_A_STEP ? POLL_MS : performance.now() - began;
    } catch (error) {
      failures += 1;
      log[failures === 1 ? 'warn' : 'debug']({ err: error }, 'index could not follow the feed');
      return Math.min(POLL_MS * 2 ** failures, LONGEST_WAIT_MS);
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) await delay(await step(), undefined, { signal }).catch(() => undefined);
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
