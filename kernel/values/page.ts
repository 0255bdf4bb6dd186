import { createHmac, timingSafeEqual } from 'node:crypto';
import { CataloguedError } from './cataloguedError';

/** One value of a row's sort key. */
export type CursorValue = string | number | boolean | null;

/** The hub's key for sealing cursors. */
export type CursorKey = string | Buffer;

/** Rows of a page unless stated, and at most. */
export const PAGE_ROWS = { default: 20, max: 100 } as const;

/** Characters of the seal: 132 bits in base64url. */
const SEAL_LENGTH = 22;
const LONGEST_CURSOR = 4_096;

/**
 * Writes the position after a row as an opaque text: the values as JSON in base64url, then a seal (HMAC-SHA256 over
 * kind and values, cut short). `kind` names the list, its order and its filter, so a cursor serves no other.
 */
export function encodeCursor(kind: string, values: readonly CursorValue[], key: CursorKey): string {
  const body = Buffer.from(JSON.stringify(values)).toString('base64url');
  return body + seal(kind, body, key);
}

/** The values of a cursor. Throws INVALID_CURSOR when one character was changed, or it belongs to another kind or key. */
export function decodeCursor(kind: string, cursor: string, key: CursorKey): CursorValue[] {
  const body = cursor.slice(0, -SEAL_LENGTH);
  const given = Buffer.from(cursor.slice(-SEAL_LENGTH));
  const genuine =
    cursor.length <= LONGEST_CURSOR &&
    given.length === SEAL_LENGTH &&
    timingSafeEqual(given, Buffer.from(seal(kind, body, key)));
  if (!genuine) throw new CataloguedError('INVALID_CURSOR', { field: 'after', received: cursor });
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as CursorValue[];
}

/**
 * Rows of a page: `first`, or the default when it is absent; 0 asks for none, for the total alone (Relay).
 * Throws INVALID_PAGE_SIZE below 0, PAGE_TOO_LARGE above max.
 */
export function pageSize(
  first: number | null | undefined,
  limits: { readonly default: number; readonly max: number } = PAGE_ROWS,
): number {
  if (first === undefined || first === null) return limits.default;
  if (!Number.isInteger(first) || first < 0) {
    throw new CataloguedError('INVALID_PAGE_SIZE', { field: 'first', received: String(first), limit: 0 });
  }
  if (first > limits.max) {
    throw new CataloguedError('PAGE_TOO_LARGE', { field: 'first', received: String(first), limit: limits.max });
  }
  return first;
}

function seal(kind: string, body: string, key: CursorKey): string {
  return createHmac('sha256', key).update(`${kind}\u0000${body}`).digest('base64url').slice(0, SEAL_LENGTH);
}
