import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { InspectionStore } from './inspectionStore';
import { followObjects } from './objects/followObjects';

/** Starts what the silo does beside answering, area by area. */
export function openInspectionJobs(_: InspectionStore, environment: JobEnvironment): SiloJobs {
  const jobs: SiloJobs[] = [followObjects(environment)];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
