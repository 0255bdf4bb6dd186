import { followPlaces } from '../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import type { InspectionStore } from './inspectionStore';

/** Starts what the silo does beside answering, area by area. */
export function openInspectionJobs(_: InspectionStore, environment: JobEnvironment): SiloJobs {
  const jobs: SiloJobs[] = [followPlaces('inspection', environment)];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
