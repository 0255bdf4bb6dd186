import type { FeedFollower } from '../feed/stepFollower';
import { applyMetrics } from './applyMetrics';

/** Follows the feed into the facts of metrics. */
export const METRIC_FOLLOWER: FeedFollower = { name: 'metrics', apply: applyMetrics };

/** The number of the feed's event up to which the facts of metrics were brought, as SQL. */
export const METRICS_AT = `coalesce((SELECT seq FROM feed_follower WHERE name = '${METRIC_FOLLOWER.name}'), 0)`;
