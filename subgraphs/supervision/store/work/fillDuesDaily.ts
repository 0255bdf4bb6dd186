import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { fillFilingDues } from '../ruleSets/fileRules';
import { fillClueDues, fillFindingDues } from './fillDues';

const FILL_EVERY_MS = 86_400_000;
const FILLERS = [fillFilingDues, fillClueDues, fillFindingDues];

/**
 * Fills in last days that could not be reckoned for want of a calendar, as the silo starts and once a day after: the holidays
 * of another year come with another version of the hub, beside which the one before may still be writing. One kind that
 * fails stops no other.
 */
export function fillDuesDaily({ database, onIncident }: Pick<JobEnvironment, 'database' | 'onIncident'>): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const jobs = database.forJobs();
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      for (const fill of FILLERS) {
        await fill(jobs).catch((error: unknown) => onIncident(randomUUID(), error));
      }
      await delay(FILL_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
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
