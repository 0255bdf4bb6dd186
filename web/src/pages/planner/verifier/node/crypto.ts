import { sha256 } from '@noble/hashes/sha2.js';
import { Bytes } from './bytes';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? Bytes.ofText(data) : data);

function written(digest: Uint8Array, encoding: 'hex' | 'latin1'): string {
  if (encoding === 'latin1') return String.fromCharCode(...digest);
  let text = '';
  for (const byte of digest) text += HEX[byte];
  return text;
}

/** SHA-256 of a text or of bytes, at once. */
export function hash(_algorithm: 'sha256', data: string | Uint8Array, encoding: 'hex' | 'latin1' = 'hex'): string {
  return written(sha256(bytesOf(data)), encoding);
}

/** SHA-256 piece by piece. */
export function createHash(_algorithm: 'sha256') {
  const state = sha256.create();
  return {
    update: (data: string | Uint8Array): void => void state.update(bytesOf(data)),
    digest: (encoding: 'hex'): string => written(state.digest(), encoding),
  };
}
