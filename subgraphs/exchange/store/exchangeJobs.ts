import type { JobEnvironment, SiloJobs } from '../../../kernel/service/silo';
import { openCheckpointJob } from './accessLog/checkpointJob';
import { openFlagging } from './corrections/flagDoubt';
import type { ExchangeStore } from './exchangeStore';
import { openExportJob } from './exports/exportJob';
import { openIntake } from './feed/intake';
import { openFollowers } from './feed/openFollowers';
import { ownOutbox } from './feed/ownOutbox';
import { openPruning } from './feed/pruneFeed';
import { openWebhookJob } from './webhooks/webhookJob';

/** Starts what the exchange does beside answering, area by area. */
export function openExchangeJobs(store: ExchangeStore, environment: JobEnvironment): SiloJobs {
  const { pulse } = store;
  const jobs = [
    openCheckpointJob(environment),
    openIntake({ ...environment, outboxes: [...environment.outboxes, ownOutbox(environment.database)], pulse }),
    openFollowers({ ...environment, pulse }),
    openPruning(environment),
    openExportJob(environment),
    openWebhookJob(store, environment),
    openFlagging(environment),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
