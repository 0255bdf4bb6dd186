import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { openEvaluationJobs } from './evaluation/evaluationJobs';
import { followEvidence } from './evidence/followEvidence';
import { openSubjectFollowing } from './evidence/followSubjects';
import type { SupervisionStore } from './supervisionStore';
import { openTaskFollowing } from './tasks/followTasks';
import { openWhatIfJob } from './whatIf/whatIfJob';
import { fillDuesDaily } from './work/fillDuesDaily';

/** Starts what the silo does beside answering, area by area. */
export function openSupervisionJobs(_: SupervisionStore, environment: JobEnvironment): SiloJobs {
  const jobs = [
    followEvidence(environment),
    openEvaluationJobs(environment),
    openSubjectFollowing(environment),
    openWhatIfJob(environment),
    openTaskFollowing(environment),
    fillDuesDaily(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
