import { setTimeout as delay } from 'node:timers/promises';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import { FEED_KEPT_DAYS } from '../../rules/feed/feedRetention';

const EVERY_MS = 6 * 3_600_000;
/** Numbers that one transaction looks at. */
const NUMBERS_AT_ONCE = 20_000;

/** What a doubt was about, what was told of it and what mended it stays: by it is proved what reached whom. */
const UNDOUBTED = `e.aggregate_type <> '${DOUBT_EVENTS}' AND NOT EXISTS (SELECT FROM data_doubt d
  WHERE d.about = e.aggregate_type AND d.record_key = e.record_key AND e.event_id IN (d.doubted_event, d.correcting_event))`;

/** Events of a fact that is withdrawn stay, without what they said: by them is proved who was given it. */
const NOT_WITHDRAWN = `NOT EXISTS (SELECT FROM feed_event w
  WHERE w.aggregate_type = e.aggregate_type AND w.record_key = e.record_key AND w.withdrawn)`;

const PRUNE = `
  WITH removed AS (
    DELETE FROM feed_event e WHERE e.seq > $1::bigint AND e.seq <= $1::bigint + ${NUMBERS_AT_ONCE}
      AND e.recorded_at < now() - make_interval(days => $2)
      AND EXISTS (SELECT FROM feed_event n
        WHERE n.aggregate_type = e.aggregate_type AND n.record_key = e.record_key AND n.seq > e.seq)
      AND ${UNDOUBTED}
      AND ${NOT_WITHDRAWN}
    RETURNING e.seq)
  UPDATE feed_state SET horizon = greatest(horizon, (SELECT max(seq) FROM removed))
  WHERE EXISTS (SELECT FROM removed)`;

const LAST_OLD = `SELECT max(seq) AS seq FROM feed_event WHERE recorded_at < now() - make_interval(days => $1)`;

/** Removes changes older than is kept that a later change of the same fact has replaced, and moves the horizon. */
export async function pruneFeed(database: SiloDatabase, signal?: AbortSignal): Promise<void> {
  const rows: { seq: string | null }[] = await database.dataSource.query(LAST_OLD, [FEED_KEPT_DAYS]);
  const last = Number(rows[0]?.seq ?? 0);
  for (let from = 0; from < last && !signal?.aborted; from += NUMBERS_AT_ONCE) {
    await database.transaction((client) => client.query(PRUNE, [from, FEED_KEPT_DAYS]));
  }
}

/** Prunes the feed four times a day until it is stopped. */
export function openPruning({ database, log }: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await delay(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await pruneFeed(database, signal).catch((error: unknown) => log.warn({ err: error }, 'feed could not be pruned'));
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
