import { createHash } from 'node:crypto';

/**
 * JSON that is the same text for the same data: members sorted by code unit, nothing between the tokens, members that are
 * undefined left out, bigint as a text. Throws TypeError for what JSON has no word for (functions, NaN, undefined in a list).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  const isWord = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!isWord) throw new TypeError(`JSON has no word for ${String(value)}`);
  return JSON.stringify(value);
}

/** SHA-256 of the canonical JSON of a value, hexadecimal. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
