import type { SiloName } from '../values/silos';
import type { FeedPort, FollowedPage } from './feedPort';
import { openPeerCall } from './peerCall';

/** Reaches the feed of an exchange that runs as a process of its own, at the root of `url`; `key` is the exchange's. */
export function httpFeed(
  asker: SiloName,
  url: string,
  key: Buffer,
  ca?: string,
): FeedPort & { close(): Promise<void> } {
  const peer = openPeerCall({ asker, peer: 'exchange', route: '/feed', url, key, ca });
  return { follow: (request) => peer.ask<FollowedPage>(request), close: () => peer.close() };
}
