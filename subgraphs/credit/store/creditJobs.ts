import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { CreditStore } from './creditStore';

/** Starts what the silo does beside answering, area by area. */
export function openCreditJobs(_store: CreditStore, _environment: JobEnvironment): SiloJobs {
  const jobs: SiloJobs[] = [];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
