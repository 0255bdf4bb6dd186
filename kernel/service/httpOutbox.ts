import type { SiloName } from '../values/silos';
import type { OutboxPage, OutboxPort } from './outboxPort';
import { openPeerCall } from './peerCall';

/** Reaches the outbox of a silo that runs as a process of its own, at the root of `url`; `key` is that silo's. */
export function httpOutbox(
  silo: SiloName,
  url: string,
  key: Buffer,
  ca?: string,
): OutboxPort & { close(): Promise<void> } {
  const peer = openPeerCall({ asker: 'exchange', peer: silo, route: '/outbox', url, key, ca });
  return {
    silo,
    read: (after, limit) => peer.ask<OutboxPage>({ after, limit }),
    prune: async (upTo) => (await peer.ask<{ removed: number }>({ prune: upTo })).removed,
    close: () => peer.close(),
  };
}
