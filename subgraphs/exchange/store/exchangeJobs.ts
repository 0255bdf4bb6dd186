import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { openCheckpointJob } from './accessLog/checkpointJob';
import { openTurnOfDays } from './entityIndex/turnDays';
import type { ExchangeStore } from './exchangeStore';
import { openExportJob } from './exports/exportJob';
import { openIntake } from './feed/intake';
import { openPruning } from './feed/pruneFeed';

/** Starts what the exchange does beside answering, area by area. */
export function openExchangeJobs(_store: ExchangeStore, environment: JobEnvironment): SiloJobs {
  const jobs = [
    openCheckpointJob(environment),
    openIntake(environment),
    openPruning(environment),
    openExportJob(environment),
    openTurnOfDays(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
