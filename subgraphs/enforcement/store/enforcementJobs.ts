import { followPlaces } from '../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { EnforcementStore } from './enforcementStore';
import { fillLeadDuesDaily } from './leads/fillLeadDues';
import { followHandOvers } from './leads/followHandOvers';

/** Starts what the silo does beside answering. */
export function openEnforcementJobs(_: EnforcementStore, environment: JobEnvironment): SiloJobs {
  const jobs = [followPlaces('enforcement', environment), followHandOvers(environment), fillLeadDuesDaily(environment)];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
