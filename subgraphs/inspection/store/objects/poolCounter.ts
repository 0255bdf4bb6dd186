import { setTimeout as delay } from 'node:timers/promises';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolGroup } from '../../rules/objects/poolGroup';
import { poolCells } from './poolCells';

/** How long an answer waits for a count: shorter than the gateway waits for an answer. */
const WAIT_MS = 1_500;
/** A count that took longer is kept for so long, for whoever asks again. */
const KEPT_MS = 300_000;
const MOST_AT_ONCE = 2;
const MOST_KEPT = 20;

/** A pool as it was counted, and when. */
export interface CountedPool {
  readonly groups: readonly PoolGroup[];
  readonly at: Date;
}

/** Counts pools for previews, beside answering where that takes long. */
export interface PoolCounter {
  /** Throws POOL_BEING_COUNTED where it takes longer than an answer may: whoever asks again later is given the same count. */
  count(tasks: readonly PooledTask[], on: Day): Promise<CountedPool>;
}

interface Counting {
  readonly pool: Promise<CountedPool>;
  readonly since: number;
  /** Until when it is given to others; undefined while it is under way. */
  until?: number;
}

/** Counts pools of one database. */
class Counter implements PoolCounter {
  private readonly counted = new Map<string, Counting>();

  constructor(private readonly database: SiloDatabase) {}

  async count(tasks: readonly PooledTask[], on: Day): Promise<CountedPool> {
    const key = canonicalDigest([tasks, on]);
    this.forgetOld();
    const counting = this.counted.get(key) ?? this.start(key, tasks, on);
    const waiting = new AbortController();
    const late = delay(WAIT_MS, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
    try {
      const pool = await Promise.race([counting.pool, late]);
      if (pool) return pool;
    } finally {
      waiting.abort();
    }
    throw new CataloguedError('POOL_BEING_COUNTED', { field: 'input', seconds: 5 });
  }

  private start(key: string, tasks: readonly PooledTask[], on: Day): Counting {
    const running = [...this.counted.values()].filter(({ until }) => until === undefined);
    if (running.length >= MOST_AT_ONCE)
      throw new CataloguedError('POOL_BEING_COUNTED', { field: 'input', seconds: 15 });
    const at = new Date();
    const pool = this.database
      .forJobs()
      .transaction(async (client) => ({ groups: await poolCells(client, tasks, on), at }));
    const counting: Counting = { pool, since: performance.now() };
    this.counted.set(key, counting);
    pool.then(
      () => this.keep(key, counting),
      () => this.counted.delete(key),
    );
    return counting;
  }

  /** What was counted quickly is counted anew for the next who asks. */
  private keep(key: string, counting: Counting): void {
    const now = performance.now();
    if (now - counting.since < WAIT_MS) this.counted.delete(key);
    else counting.until = now + KEPT_MS;
  }

  private forgetOld(): void {
    const now = performance.now();
    const kept = [...this.counted].filter(([, { until }]) => until !== undefined);
    const tooMany = kept.slice(0, Math.max(0, kept.length - MOST_KEPT));
    const old = kept.filter(([, { until = 0 }]) => until <= now);
    for (const [key] of [...tooMany, ...old]) this.counted.delete(key);
  }
}

/** Opens the counting of pools over a database; what is counted is the same for everybody. */
export function openPoolCounter(database: SiloDatabase): PoolCounter {
  return new Counter(database);
}
