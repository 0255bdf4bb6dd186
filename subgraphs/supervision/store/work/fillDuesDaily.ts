import { randomUUID } from 'node:crypto';
import { everySoOften } from '../../../../kernel/service/everySoOften';
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
export function fillDuesDaily(environment: Pick<JobEnvironment, 'database' | 'onIncident' | 'log'>): SiloJobs {
  const { database, onIncident } = environment;
  const jobs = database.forJobs();
  const fillAll = async (): Promise<void> => {
    for (const fill of FILLERS) await fill(jobs).catch((error: unknown) => onIncident(randomUUID(), error));
  };
  return everySoOften(environment, {
    everyMs: FILL_EVERY_MS,
    failing: 'last days could not be filled in',
    work: fillAll,
  });
}
