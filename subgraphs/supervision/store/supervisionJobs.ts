import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { followEvidence } from './evidence/followEvidence';
import { fillDuesOnce } from './ruleSets/fillDuesOnce';
import type { SupervisionStore } from './supervisionStore';
import { openTaskFollowing } from './tasks/followTasks';

/** Starts what the silo does beside answering, area by area. */
export function openSupervisionJobs(_: SupervisionStore, environment: JobEnvironment): SiloJobs {
  const jobs = [followEvidence(environment), openTaskFollowing(environment), fillDuesOnce(environment)];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
