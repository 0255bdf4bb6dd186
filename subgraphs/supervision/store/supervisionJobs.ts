import { followPlaces } from '../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { SupervisionStore } from './supervisionStore';

/** Starts what the silo does beside answering, area by area. */
export function openSupervisionJobs(_: SupervisionStore, environment: JobEnvironment): SiloJobs {
  const jobs = [followPlaces('supervision', environment)];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
