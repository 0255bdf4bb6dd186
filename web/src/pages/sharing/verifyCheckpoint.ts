import { type Bytes, base64Of, bytesOf, hexOf, sha256, utf8 } from './bytes';

/** A C2SP checkpoint: name, size and root, an empty line, and one line of signature. */
const NOTE = /^((.+)\n(0|[1-9]\d{0,14})\n(\S+)\n)\n— (\S+) (\S+)\n$/u;
const KEY = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u;
const KEY_ID_BYTES = 4;
const ED25519 = 1;
const SEAL_BYTES = 68;

/** What a signed state of the log tells, and whether its signature holds; null where this browser cannot tell. */
export interface ReadCheckpoint {
  readonly size: string;
  /** In base64. */
  readonly root: string;
  readonly isSigned: boolean | null;
}

interface Key {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

/** Bytes of a base64 text in its one spelling; empty for any other. */
function strictBytes(base64: string): Bytes {
  try {
    const bytes = bytesOf(base64);
    return base64Of(bytes) === base64 ? bytes : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

async function readKey(verifierKey: string): Promise<Key | null> {
  const [, name = '', id, encoded = ''] = KEY.exec(verifierKey.trim()) ?? [];
  const bytes = strictBytes(encoded);
  if (bytes.length !== 33 || bytes[0] !== ED25519) return null;
  const found = hexOf((await sha256(utf8(`${name}\n`), bytes)).subarray(0, KEY_ID_BYTES));
  return found === id ? { name, id, bytes: bytes.slice(1) } : null;
}

async function holds(text: string, signature: Bytes, key: Bytes): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, utf8(text));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    return false;
  }
}

/** Reads a signed state of the log and checks its signature by a key; null where it is not written as one (docs/access-log.md). */
export async function readCheckpoint(note: string, verifierKey: string): Promise<ReadCheckpoint | null> {
  const [, text, origin, size, root, signer, sealed] = NOTE.exec(note) ?? [];
  if (!text || !size || !root || !sealed) return null;
  const key = await readKey(verifierKey);
  const seal = strictBytes(sealed);
  const isOfKey =
    key !== null &&
    seal.length === SEAL_BYTES &&
    origin === key.name &&
    signer === key.name &&
    hexOf(seal.subarray(0, KEY_ID_BYTES)) === key.id;
  return { size, root, isSigned: isOfKey && (await holds(text, seal.slice(KEY_ID_BYTES), key.bytes)) };
}
