import { applyFreshness } from '../catalogue/applyFreshness';
import { applyDoubts } from '../corrections/applyDoubts';
import { applyQuality } from '../corrections/applyQuality';
import { INDEX_FOLLOWER } from '../entityIndex/indexFollower';
import { METRIC_FOLLOWER } from '../metrics/metricFollower';
import { applyNames } from './applyNames';
import type { FeedFollower } from './stepFollower';

/** Everything that follows the feed inside the exchange at a pace of its own. A name keeps its place in the feed. */
export const FEED_FOLLOWERS: readonly FeedFollower[] = [
  { name: 'freshness', apply: applyFreshness },
  { name: 'names', apply: applyNames },
  INDEX_FOLLOWER,
  METRIC_FOLLOWER,
  { name: 'quality', apply: applyQuality },
  { name: 'doubts', apply: applyDoubts },
];
