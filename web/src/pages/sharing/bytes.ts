/** Bytes as the hashes of this browser take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a base64 text. */
export const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** Bytes as base64, padded. */
export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Bytes as lower-case hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

/** SHA-256 over parts, one behind the other. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(parts.flatMap((part) => [...part]))));
}
