import { randomUUID } from 'node:crypto';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { fillFilingDues } from './fileRules';

/** Fills in last days of filing as the silo starts: a calendar of another year comes with another version of the hub. */
export function fillDuesOnce({ database, onIncident }: JobEnvironment): SiloJobs {
  const filled = fillFilingDues(database.forJobs()).catch((error: unknown) => onIncident(randomUUID(), error));
  return {
    async stop() {
      await filled;
    },
  };
}
