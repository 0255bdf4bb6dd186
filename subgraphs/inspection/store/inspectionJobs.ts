import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { openReportJobs } from './fairness/reportJobs';
import type { InspectionStore } from './inspectionStore';
import { followObjects } from './objects/followObjects';
import { openPlanJobs } from './plans/planJobs';
import { openResultJobs } from './results/resultJobs';
import { openRoundJobs } from './rounds/roundJobs';

/** Starts what the silo does beside answering, area by area. */
export function openInspectionJobs(_: InspectionStore, environment: JobEnvironment): SiloJobs {
  const jobs: SiloJobs[] = [
    followObjects(environment),
    openRoundJobs(environment),
    openReportJobs(environment),
    openPlanJobs(environment),
    openResultJobs(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
