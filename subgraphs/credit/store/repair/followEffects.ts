import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { decisionEffects } from '../../rules/repair/decisionEffect';
import { takeEffects } from './takeEffects';

/** Takes in what decisions of enforcement mean for credit, from the exchange's feed. */
export function followEffects(environment: JobEnvironment): SiloJobs {
  return openFeedSubscription(
    {
      silo: 'credit',
      resource: 'enforcement-work',
      apply: async (client, events) => {
        const aside = await takeEffects(client, decisionEffects(events), shanghaiDay(environment.clock()));
        for (const refused of aside) environment.log.warn(refused, 'the effect of a decision was set aside');
      },
    },
    environment,
  );
}
