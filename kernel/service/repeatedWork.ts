import { setTimeout as delay } from 'node:timers/promises';
import type { SiloJobs } from './silo';

/** A piece of work that is done again and again. */
export interface RepeatedWork {
  /** Does the next piece; resolves to whether there is more of it, which is then done at once. Told of the stop by `signal`. */
  work(signal: AbortSignal): Promise<boolean>;
  /** Milliseconds to wait where there is no more. */
  readonly pollMs: number;
  /** Milliseconds to wait after a failure: those of the first, doubled with each that follows, up to the longest. */
  readonly retryMs: { readonly first: number; readonly longest: number };
  /** Told of every failure; `isFirst` until one time succeeds again. */
  onFailure(error: unknown, isFirst: boolean): void;
  /** Whether the process stays alive for the waiting; it does unless stated. */
  readonly keepsAlive?: boolean;
}

/** Starts a piece of work at once and repeats it until it is stopped; what is under way then is finished. */
export function repeatUntilStopped({ work, pollMs, retryMs, onFailure, keepsAlive = true }: RepeatedWork): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  async function step(): Promise<number> {
    try {
      const more = await work(signal);
      failures = 0;
      return more ? 0 : pollMs;
    } catch (error) {
      failures += 1;
      onFailure(error, failures === 1);
      return Math.min(retryMs.first * 2 ** (failures - 1), retryMs.longest);
    }
  }
  async function run(): Promise<void> {
    while (!signal.aborted) {
      await delay(await step(), undefined, { signal, ref: keepsAlive }).catch(() => undefined);
    }
  }
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
