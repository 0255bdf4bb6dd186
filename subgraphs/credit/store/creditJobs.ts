import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { CreditStore } from './creditStore';
import { fillCommitmentDuesDaily } from './file/fillCommitmentDues';
import { followCandidates } from './lists/followCandidates';
import { keepListsDaily } from './lists/listJobs';
import { openRatingJobs } from './rating/ratingJobs';
import { openRepairJobs } from './repair/repairJobs';

/** Starts what the silo does beside answering, area by area. */
export function openCreditJobs(_store: CreditStore, environment: JobEnvironment): SiloJobs {
  const jobs: SiloJobs[] = [
    fillCommitmentDuesDaily(environment),
    keepListsDaily(environment),
    followCandidates(environment),
    ...openRepairJobs(environment),
    openRatingJobs(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
