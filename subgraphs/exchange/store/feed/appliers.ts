import { applyPlaces } from './applyPlaces';
import { applySeals } from './applySeals';
import type { PageApplier } from './feedApplier';

/**
 * What is brought up to date in the transaction that stores events, in order: what is sealed and where entities are never
 * lags behind the feed. Everything else follows it (followers.ts).
 */
export const FEED_APPLIERS: readonly PageApplier[] = [applySeals, applyPlaces];
