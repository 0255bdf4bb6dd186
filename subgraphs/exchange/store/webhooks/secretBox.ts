import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Keeps the secrets of webhooks where nobody who reads the database can sign with them. */
export interface SecretBox {
  /** A new secret in clear; it is not kept. */
  make(): Buffer;
  /** Seals a secret for one webhook. */
  seal(secret: Buffer, webhook: string): Buffer;
  /** Undefined where it was sealed under another key or for another webhook. */
  open(sealed: Buffer, webhook: string): Buffer | undefined;
}

/** Opens a box whose key is derived from the hub's own (AES-256-GCM, each secret bound to its webhook). */
export function openSecretBox(hubKey: Buffer): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', hubKey, '', 'webhook secrets', SECRET_BYTES));
  return {
    make: () => randomBytes(SECRET_BYTES),
    seal(secret, webhook) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(webhook));
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, webhook) {
      const body = NONCE_BYTES + TAG_BYTES;
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(webhook));
      try {
        cipher.setAuthTag(sealed.subarray(NONCE_BYTES, body));
        return Buffer.concat([cipher.update(sealed.subarray(body)), cipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
