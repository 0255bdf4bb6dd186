import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FilePort } from '../../kernel/service/files/filePort';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { viewerOf } from '../identity/caller';
import type { TokenReader } from '../identity/tokenReader';
import { type Answer, DoorRefusal } from './answer';
import type { Route } from './route';

/** What the files of draws are fetched with. */
export interface DrawRouteOptions {
  readonly tokens: TokenReader;
  /** The silo of inspection, which keeps them. */
  readonly inspection: Partial<FilePort>;
  /** Signs the gateway's word on who is asking. */
  readonly assertionKey: Buffer;
}

async function fetchFile(
  { tokens, inspection, assertionKey }: DrawRouteOptions,
  { method, headers }: IncomingMessage,
  { pathname: path }: URL,
): Promise<Answer> {
  if (method !== 'GET') throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: method ?? '' }, { allow: 'GET' });
  if (!inspection.openFile) throw new DoorRefusal('NO_SUCH_PATH', { received: path });
  const viewer = viewerOf(await tokens.read(headers.authorization), null, randomUUID());
  const assertion = signAssertion(viewer, 'inspection', { key: assertionKey, now: Date.now() });
  const answer = await inspection.openFile({ path, assertion, ifNoneMatch: headers['if-none-match'] });
  return { status: answer.status, headers: answer.headers, body: answer.body ?? '' };
}

/**
 * Opens the files of draws at /draws/<round>/<file>: anybody may ask, and the silo says who may have which. They are open to
 * every department that takes part and to the public in their time, so that the log of accesses has nothing to tell of them.
 */
export function openDrawRoute(options: DrawRouteOptions): Route {
  return (request, url) => (url.pathname.startsWith('/draws/') ? fetchFile(options, request, url) : undefined);
}
