import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../copyRows';

/** Where an entity is, and since when that was known. */
export interface PlaceFact {
  readonly uscc: string;
  readonly district: string | null;
  readonly industry: string | null;
  readonly observedAt: string;
  /** The event that told it and its place in the feed; null where none has. */
  readonly eventId: string | null;
  readonly position: string | null;
}

const COLUMNS = ['uscc', 'district', 'industry', 'observed_at', 'event_id', 'position'];

const STAGING = `CREATE TEMP TABLE staging_place (no bigint GENERATED ALWAYS AS IDENTITY, uscc character(18),
  district text, industry text, observed_at timestamptz, event_id uuid, position text) ON COMMIT DROP`;

/** Of several tellings of one entity the last stands; one observed before what is kept changes nothing. */
const STORE = `
  INSERT INTO entity_place AS p (${COLUMNS.join(', ')})
  SELECT DISTINCT ON (uscc) ${COLUMNS.join(', ')} FROM staging_place ORDER BY uscc, no DESC
  ON CONFLICT (uscc) DO UPDATE SET district = excluded.district, industry = excluded.industry,
    observed_at = excluded.observed_at, event_id = excluded.event_id, position = excluded.position
  WHERE excluded.observed_at >= p.observed_at`;

/** Stores where entities are, inside the caller's transaction; the same again changes nothing. */
export async function storePlaces(client: PoolClient, places: Iterable<PlaceFact>): Promise<void> {
  function* rows(): Generator<CopyValue[]> {
    for (const { uscc, district, industry, observedAt, eventId, position } of places) {
      yield [uscc, district, industry, observedAt, eventId, position];
    }
  }
  await client.query(STAGING);
  await copyRows(client, { table: 'staging_place', columns: COLUMNS }, rows());
  await client.query(STORE);
  await client.query('DROP TABLE staging_place');
}
