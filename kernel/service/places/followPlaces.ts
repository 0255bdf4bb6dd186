import type { PoolClient } from 'pg';
import type { SiloName } from '../../values/silos';
import type { FollowedEvent } from '../feedPort';
import { openFeedSubscription } from '../feedSubscription';
import type { JobEnvironment, SiloJobs } from '../silo';
import { type PlaceFact, storePlaces } from './storePlaces';

/** The columns of a register entry that a silo follows. */
interface FollowedEntry {
  readonly uscc: string;
  readonly district: string | null;
  readonly industry_division: string | null;
  readonly observed_at: string;
}

function placeOf({ id, position, data }: FollowedEvent): PlaceFact[] {
  if (data === null) return [];
  const { uscc, district, industry_division: industry, observed_at: observedAt } = JSON.parse(data) as FollowedEntry;
  return [{ uscc, district, industry, observedAt, eventId: id, position }];
}

/** Keeps where entities are as the register's changes tell it, inside the caller's transaction. */
export function applyPlaces(client: PoolClient, events: readonly FollowedEvent[]): Promise<void> {
  return storePlaces(client, events.flatMap(placeOf));
}

/** Keeps the silo's own dated copies of where entities are, from the register's changes. */
export function followPlaces(silo: SiloName, environment: JobEnvironment): SiloJobs {
  return openFeedSubscription({ silo, resource: 'market-entity', apply: applyPlaces }, environment);
}
