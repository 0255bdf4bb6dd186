import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { handedOver } from '../../rules/leads/leadOfHandOver';
import { receiveLeads } from './receiveLeads';

/** Takes in what inspections hand over, from the exchange's feed. */
export function followHandOvers(environment: JobEnvironment): SiloJobs {
  return openFeedSubscription(
    {
      silo: 'enforcement',
      resource: 'inspection-work',
      apply: (client, events) => receiveLeads(client, handedOver(events), shanghaiDay(environment.clock())),
    },
    environment,
  );
}
