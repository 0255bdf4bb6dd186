import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { CataloguedError } from './cataloguedError';

const ED25519 = Buffer.from([1]);
const KEY_BYTES = 32;
const HASH_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that checks notes: whose it is, and the 32 bytes of the Ed25519 key. */
export interface VerifierKey {
  readonly name: string;
  readonly publicKey: Buffer;
}

/** A key that signs notes. */
export interface SignerKey {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** The first four bytes of SHA-256 over the name, a line feed, 0x01 and the key (C2SP signed-note). */
export function keyHash({ name, publicKey }: VerifierKey): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(publicKey).digest().subarray(0, HASH_BYTES);
}

/** The key that checks what a key signs. */
export function verifierOf({ name, privateKey }: SignerKey): VerifierKey {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { name, publicKey: der.subarray(SPKI.length) };
}

/** A key as text: name, hash and key, as C2SP signed-note writes it. */
export function formatVerifierKey(key: VerifierKey): string {
  const encoded = Buffer.concat([ED25519, key.publicKey]).toString('base64');
  return `${key.name}+${keyHash(key).toString('hex')}+${encoded}`;
}

/** Reads a key from its text. Throws LOG_KEY_INVALID for anything that `formatVerifierKey` would not write. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', encoded = ''] = /^([^\s+]+)\+[0-9a-f]{8}\+(.+)$/u.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  const isKey = bytes?.length === KEY_BYTES + 1 && bytes.subarray(0, 1).equals(ED25519);
  const key = { name, publicKey: bytes?.subarray(1) ?? Buffer.alloc(0) };
  if (!isKey || formatVerifierKey(key) !== text) {
    throw new CataloguedError('LOG_KEY_INVALID', { field: 'key', received: text });
  }
  return key;
}

/** The bytes of a base64 text that is written as `Buffer` would write it; undefined for any other spelling. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Signs a text that ends with a line feed: the text, an empty line and one signature line (C2SP signed-note). */
export function signNote(text: string, key: SignerKey): string {
  if (!text.endsWith('\n')) throw new RangeError('a note ends with a line feed');
  const signature = sign(null, Buffer.from(text), key.privateKey);
  const sealed = Buffer.concat([keyHash(verifierOf(key)), signature]).toString('base64');
  return `${text}\n— ${key.name} ${sealed}\n`;
}

/** Why a note is not believed. */
export type NoteFault = 'MALFORMED' | 'OTHER_KEY' | 'BAD_SIGNATURE';

/** The text of a note that the key signed, or why it is not believed. A note has exactly one signature here. */
export function openNote(note: string, key: VerifierKey): { readonly text: string } | { readonly fault: NoteFault } {
  const [, text = '', name = '', encoded = ''] = /^([\s\S]*\n)\n— ([^\s+]+) ([A-Za-z0-9+/=]+)\n$/u.exec(note) ?? [];
  const sealed = decodeBase64(encoded);
  if (text === '' || sealed?.length !== HASH_BYTES + SIGNATURE_BYTES) return { fault: 'MALFORMED' };
  if (name !== key.name || !sealed.subarray(0, HASH_BYTES).equals(keyHash(key))) return { fault: 'OTHER_KEY' };
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key.publicKey]), format: 'der', type: 'spki' });
  const isGenuine = verify(null, Buffer.from(text), publicKey, sealed.subarray(HASH_BYTES));
  return isGenuine ? { text } : { fault: 'BAD_SIGNATURE' };
}
