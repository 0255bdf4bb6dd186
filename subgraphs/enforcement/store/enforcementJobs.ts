import { followPlaces } from '../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { followClocks } from './after/followClocks';
import { followRepairs } from './after/followRepairs';
import { fillCaseDuesDaily } from './cases/fillCaseDues';
import type { EnforcementStore } from './enforcementStore';
import { fillLeadDuesDaily } from './leads/fillLeadDues';
import { followHandOvers } from './leads/followHandOvers';
import { followTransfersDaily } from './transfers/followReferrals';

/** Starts what the silo does beside answering. */
export function openEnforcementJobs(_: EnforcementStore, environment: JobEnvironment): SiloJobs {
  const jobs = [
    followPlaces('enforcement', environment),
    followHandOvers(environment),
    followRepairs(environment),
    followClocks(environment),
    fillLeadDuesDaily(environment),
    fillCaseDuesDaily(environment),
    followTransfersDaily(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
