import type { FeedFollower } from '../feed/stepFollower';
import { applyToIndex, turnIndexDay } from './applyToIndex';

/** Follows the feed into the index, and turns it to each new day where no event does. */
export const INDEX_FOLLOWER: FeedFollower = { name: 'index', apply: applyToIndex, idle: turnIndexDay };
