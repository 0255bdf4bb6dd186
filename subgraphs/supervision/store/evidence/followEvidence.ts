import type { PoolClient } from 'pg';
import type { FollowedEvent } from '../../../../kernel/service/feedPort';
import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import { applyPlaces } from '../../../../kernel/service/places/followPlaces';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { evidenceOfEvent } from '../../rules/evidence/evidenceOfEvent';
import { EVIDENCE_RESOURCES } from '../../rules/evidence/evidenceResources';
import type { EvidenceChange } from '../../rules/evidence/evidenceVersion';
import { changeEvidence } from './changeEvidence';
import { countQuality } from './countQuality';
import { noteSource } from './evidenceSources';

const PLACES = 'market-entity';

function changesOf({ id, position, about, recordKey, data, withdrawn, time }: FollowedEvent): EvidenceChange[] {
  const columns = data === null ? null : JSON.parse(data);
  const told = evidenceOfEvent({ about, recordKey, columns, withdrawn, time });
  return told.map((one) => ({ told: one, eventId: id, position }));
}

const IS_LOADED = 'SELECT FROM evidence_source WHERE resource = $1 AND loaded_at IS NOT NULL';

/** What was told before the source was known whole is no measure of how timely it is told. */
async function isLoaded(client: PoolClient, resource: string): Promise<boolean> {
  return (await client.query(IS_LOADED, [resource])).rowCount === 1;
}

/** Keeps the events of a resource as evidence, and its entries also as places. */
async function applyEvents(client: PoolClient, resource: string, events: readonly FollowedEvent[]): Promise<void> {
  if (resource === PLACES) await applyPlaces(client, events);
  const steps = await changeEvidence(client, events.flatMap(changesOf));
  if (steps.length > 0 && (await isLoaded(client, resource))) await countQuality(client, steps);
}

/**
 * Keeps dated copies of what other silos know of entities, as evidence, from their changes in the exchange's feed: one
 * subscription a resource, the register's also for places. A change, its tasks and the position become visible together.
 */
export function followEvidence(environment: JobEnvironment): SiloJobs {
  const jobs = EVIDENCE_RESOURCES.map(({ resource }) =>
    openFeedSubscription(
      {
        silo: 'supervision',
        resource,
        apply: (client, events) => applyEvents(client, resource, events),
        note: (client, { more, restarted, heardAt }) =>
          noteSource(client, { resource, heardAt, isWhole: !more, restarted }),
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
