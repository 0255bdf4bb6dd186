import type { IncomingHttpHeaders } from 'node:http';
import type { AsOf } from '../../kernel/service/silo';
import { readPastMoment } from '../../kernel/values/asOf';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { seesPublishedOnly } from '../../kernel/values/seesPublishedOnly';
import type { Caller } from '../identity/caller';

/** The headers by which a caller asks for the past. */
export const AS_OF_HEADER = 'hub-as-of';
export const KNOWN_AT_HEADER = 'hub-known-at';

/**
 * The past that a request asks for; undefined for the present. What was known at an earlier moment holds what was
 * corrected since, and is for departments alone. Throws INVALID_AS_OF, AS_OF_IN_THE_FUTURE or KNOWN_AT_NOT_PUBLIC.
 */
export function findPastTimes(headers: IncomingHttpHeaders, caller: Caller, now: number): AsOf | undefined {
  const { [AS_OF_HEADER]: asOf, [KNOWN_AT_HEADER]: knownAt } = headers;
  if (asOf === undefined && knownAt === undefined) return undefined;
  if (knownAt !== undefined && seesPublishedOnly(caller.kind)) {
    throw new CataloguedError('KNOWN_AT_NOT_PUBLIC', { field: KNOWN_AT_HEADER });
  }
  const read = (field: string, text: string | string[] | undefined): string | null =>
    text === undefined ? null : readPastMoment({ field, text: String(text), now });
  return { asOf: read(AS_OF_HEADER, asOf), knownAt: read(KNOWN_AT_HEADER, knownAt) };
}

/** Refuses a request for the past on a path that knows the present alone, rather than answer it with something else. */
export function refusePast(headers: IncomingHttpHeaders, path: string): void {
  const field = [AS_OF_HEADER, KNOWN_AT_HEADER].find((name) => headers[name] !== undefined);
  if (field) throw new CataloguedError('AS_OF_NOT_SUPPORTED', { field, path });
}
