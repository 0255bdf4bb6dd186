import { setTimeout as delay } from 'node:timers/promises';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { turnIndexDay } from './applyToIndex';

const EVERY_MS = 600_000;

/** Brings the index to each new day, also where no event comes, until it is stopped. */
export function openTurnOfDays({ database, log }: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const turn = (): Promise<void> =>
    database.transaction(async (client) => {
      await client.query('SELECT FROM feed_state FOR UPDATE');
      await turnIndexDay(client);
    });
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await turn().catch((error: unknown) => log.warn({ err: error }, 'index could not be brought to the day'));
      await delay(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
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
