import type { PoolClient } from 'pg';
import type { FollowedEvent } from '../../../../kernel/service/feedPort';
import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import { applyPlaces } from '../../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import type { ObjectFact } from '../../rules/objects/objectFact';
import { objectFactOfEvent } from '../../rules/objects/objectFactOfEvent';
import { OBJECT_RESOURCES, type ObjectResource } from '../../rules/objects/objectResources';
import { noteObjectSource } from './objectSources';
import { keepObjects } from './storeObjects';

const PLACES: ObjectResource = 'market-entity';

function factsOf({ data, ...event }: FollowedEvent): ObjectFact[] {
  return objectFactOfEvent({ ...event, columns: data === null ? null : JSON.parse(data) });
}

/** Keeps the events of a resource in the library of objects, and entries of the register also as places. */
async function applyEvents(
  client: PoolClient,
  resource: ObjectResource,
  events: readonly FollowedEvent[],
): Promise<void> {
  if (resource === PLACES) await applyPlaces(client, events);
  await keepObjects(client, events.flatMap(factsOf));
}

/**
 * Keeps dated copies of what other silos know of objects of inspection, from their changes in the exchange's feed: one
 * subscription a resource, the register's also for places. What is kept and the position become visible together.
 */
export function followObjects(environment: JobEnvironment): SiloJobs {
  const jobs = OBJECT_RESOURCES.map((resource) =>
    openFeedSubscription(
      {
        silo: 'inspection',
        resource,
        apply: (client, events) => applyEvents(client, resource, events),
        note: (client, state) => noteObjectSource(client, resource, state),
      },
      environment,
    ),
  );
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
