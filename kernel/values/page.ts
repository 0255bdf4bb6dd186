import { createHmac, timingSafeEqual } from 'node:crypto';
import { CataloguedError } from './cataloguedError';

/** One value of a row's sort key. */
export type CursorValue = string | number | boolean | null;

/** The hub's key for sealing cursors. */
export type CursorKey = string | Buffer;

const SEAL_BYTES = 16;
const LONGEST_CURSOR = 2_048;

/**
 * Writes the position after a row as an opaque text: a seal of 16 bytes (HMAC-SHA256 over kind and values), then the
 * values as JSON, all in base64url. `kind` names the list, its order and its filter, so a cursor serves no other.
 */
export function encodeCursor(kind: string, values: readonly CursorValue[], key: CursorKey): string {
  const json = JSON.stringify(values);
  return Buffer.concat([seal(kind, json, key), Buffer.from(json)]).toString('base64url');
}

/** The values of a cursor. Throws INVALID_CURSOR when one character was changed, or it belongs to another kind or key. */
export function decodeCursor(kind: string, cursor: string, key: CursorKey): CursorValue[] {
  const bytes = cursor.length > LONGEST_CURSOR ? Buffer.alloc(0) : Buffer.from(cursor, 'base64url');
  const json = bytes.toString('utf8', SEAL_BYTES);
  const genuine =
    bytes.length > SEAL_BYTES &&
    bytes.toString('base64url') === cursor &&
    timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal(kind, json, key));
  if (!genuine) throw new CataloguedError('INVALID_CURSOR', { field: 'after', received: cursor });
  return JSON.parse(json) as CursorValue[];
}

/** Rows of a page: `first`, or the default when it is absent. Throws INVALID_PAGE_SIZE below 1, PAGE_TOO_LARGE above max. */
export function pageSize(
  first: number | null | undefined,
  limits: { readonly default: number; readonly max: number } = { default: 20, max: 100 },
): number {
  if (first === undefined || first === null) return limits.default;
  if (!Number.isInteger(first) || first < 1) {
    throw new CataloguedError('INVALID_PAGE_SIZE', { field: 'first', received: String(first), limit: 1 });
  }
  if (first > limits.max) {
    throw new CataloguedError('PAGE_TOO_LARGE', { field: 'first', received: String(first), limit: limits.max });
  }
  return first;
}

function seal(kind: string, json: string, key: CursorKey): Buffer {
  return createHmac('sha256', key).update(`${kind}\u0000${json}`).digest().subarray(0, SEAL_BYTES);
}
