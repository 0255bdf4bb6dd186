import { applyDoubts } from '../corrections/applyDoubts';
import { applyQuality } from '../corrections/applyQuality';
import { applyFreshness } from '../catalogue/applyFreshness';
import { applyMetrics } from '../metrics/applyMetrics';
import { applyNames } from './applyNames';
import { applyPlaces } from './applyPlaces';
import { applySeals } from './applySeals';
import type { FeedApplier } from './feedApplier';

/** Everything that follows the feed inside the exchange, in order. */
export const FEED_APPLIERS: readonly FeedApplier[] = [
  applyQuality,
  applySeals,
  applyPlaces,
  applyFreshness,
  applyNames,
  applyMetrics,
  applyDoubts,
];
