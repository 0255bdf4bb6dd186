import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import type { FeedApplier } from '../feed/feedApplier';

const COUNT = `
  INSERT INTO resource_freshness AS f (resource, changes, last_change_at, last_recorded_at)
  SELECT resource, count(*), max(time), max(recorded_at) FROM feed_event WHERE seq BETWEEN $1 AND $2
    AND aggregate_type <> '${DOUBT_EVENTS}'
  GROUP BY resource
  ON CONFLICT (resource) DO UPDATE SET changes = f.changes + excluded.changes,
    last_change_at = excluded.last_change_at, last_recorded_at = excluded.last_recorded_at`;

/** Keeps for each resource how many changes the exchange has had, and the moments of the latest. */
export const applyFreshness: FeedApplier = async (client, { from, to }) => {
  await client.query(COUNT, [from, to]);
};
