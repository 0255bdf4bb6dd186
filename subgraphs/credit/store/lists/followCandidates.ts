import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { candidatesTold } from '../../rules/lists/candidateTold';
import { takeFlags } from './takeFlags';

/** Takes in whom inspections could not reach, from the exchange's feed. DR-24 */
export function followCandidates(environment: JobEnvironment): SiloJobs {
  return openFeedSubscription(
    {
      silo: 'credit',
      resource: 'inspection-work',
      apply: (client, events) => takeFlags(client, candidatesTold(events), shanghaiDay(environment.clock())),
    },
    environment,
  );
}
