import { createHash, hash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** SHA-256 of bytes as a text of 32 characters, one for each byte: what is quickest to compare and to take apart. */
export function sha256Bytes(data: Uint8Array): string {
  return hash('sha256', data, 'binary');
}

/** A SHA-256 over bytes that come piece by piece. */
export interface Sha256 {
  add(piece: string | Uint8Array): void;
  /** The hash of all pieces as 64 lowercase hexadecimal digits; once, at the end. */
  hex(): string;
}

/** Begins a SHA-256 over nothing yet. */
export function openSha256(): Sha256 {
  const open = createHash('sha256');
  return {
    add: (piece) => {
      open.update(piece);
    },
    hex: () => open.digest('hex'),
  };
}
