import { Pool } from 'undici';
import type { SiloName } from '../values/silos';
import { peerAudience, signAssertion } from './identity/assertion';
import type { PeerRoute, Viewer } from './silo';
import { connectOptions } from './tls';

const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 20_000;

/** Another silo's process, as this one asks it. */
export interface PeerCall {
  /** Rejects when the peer cannot be reached in time or does not answer with 200. */
  ask<T>(body: object): Promise<T>;
  close(): Promise<void>;
}

/** Whom to ask, where, and the key that both hold. */
export interface PeerOptions {
  readonly asker: SiloName;
  readonly peer: SiloName;
  readonly route: PeerRoute;
  readonly url: string;
  readonly key: Buffer;
  /** The authority, in PEM, that alone is believed over TLS; those that the runtime knows without it. */
  readonly ca?: string | undefined;
}

/** A silo as it names itself to another. */
function askerViewer(asker: SiloName): Viewer {
  const nobody = { department: null, roles: [], district: null, grant: null };
  return { subject: `silo:${asker}`, kind: 'application', ...nobody, operationId: 'peer' };
}

/** Opens the way to another silo's process over kept-alive connections. */
export function openPeerCall({ asker, peer, route, url, key, ca }: PeerOptions): PeerCall {
  const viewer = askerViewer(asker);
  const pool = new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    connect: connectOptions(CONNECT_TIMEOUT_MS, ca),
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  });
  return {
    async ask<T>(request: object): Promise<T> {
      const assertion = signAssertion(viewer, peerAudience(peer, route), { key, now: Date.now() });
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: route,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${assertion}` },
        body: JSON.stringify(request),
      });
      if (statusCode === 200) return (await body.json()) as T;
      await body.dump();
      throw new Error(`${peer}${route} answered with status ${statusCode}`);
    },
    close: () => pool.destroy(),
  };
}
