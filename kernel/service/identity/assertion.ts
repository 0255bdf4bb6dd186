import { createHmac, timingSafeEqual } from 'node:crypto';
import { CataloguedError } from '../../values/cataloguedError';
import type { SiloName } from '../../values/silos';
import type { PeerRoute, Viewer } from '../silo';

const LIFETIME_SECONDS = 30;
const CLOCK_SKEW_SECONDS = 5;
const header = encode({ alg: 'HS256', typ: 'JWT' });

interface Claims {
  readonly iss: 'gateway';
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly viewer: Viewer;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(signed: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(signed).digest();
}

/** The audience of assertions with which a silo's process asks another: `credit:outbox`, `exchange:feed`. */
export const peerAudience = (silo: SiloName, route: PeerRoute): string => `${silo}:${route.slice(1)}`;

/**
 * The gateway's word to one silo on who is asking: a compact JWS (HS256, RFC 7515) that lives 30 seconds.
 * Written out with `node:crypto` because the JOSE library's asynchronous signing cost more than the silo's whole answer.
 */
export function signAssertion(viewer: Viewer, audience: string, options: { key: Buffer; now: number }): string {
  const iat = Math.floor(options.now / 1000);
  const claims: Claims = { iss: 'gateway', aud: audience, iat, exp: iat + LIFETIME_SECONDS, viewer };
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${signature(signed, options.key).toString('base64url')}`;
}

function refuse(): never {
  throw new CataloguedError('NOT_THE_GATEWAY');
}

function readClaims(payload: string): Claims {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
}

/** Who is asking, if the gateway signed it for this audience with this key and it has not expired; else NOT_THE_GATEWAY. */
export function verifyAssertion(token: string, audience: string, options: { key: Buffer; now: number }): Viewer {
  const [head, payload, sealed, ...rest] = token.split('.');
  if (head !== header || !payload || !sealed || rest.length > 0) refuse();
  const expected = signature(`${head}.${payload}`, options.key);
  const given = Buffer.from(sealed, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) refuse();
  const claims = readClaims(payload);
  const now = Math.floor(options.now / 1000);
  if (claims.iss !== 'gateway' || claims.aud !== audience || claims.exp < now) refuse();
  if (claims.iat > now + CLOCK_SKEW_SECONDS) refuse();
  return claims.viewer;
}
