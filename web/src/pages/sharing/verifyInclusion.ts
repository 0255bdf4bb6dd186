/** What the log says to prove that it holds a record. */
export interface InclusionProof {
  /** Place of the record, and number of records of the log: decimal digits. */
  readonly index: string;
  readonly size: string;
  /** In base64. */
  readonly leafHash: string;
  readonly hashes: readonly string[];
  readonly rootHash: string;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** Hash of an inner node of the tree: SHA-256 over 0x01 and both children (RFC 6962 2.1). */
async function hashOf(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([1, ...left, ...right])));
}

/** The root of the log as a note signs it: the third line of a C2SP checkpoint, in base64. */
export const rootOfNote = (note: string): string => note.split('\n')[2] ?? '';

/**
 * Whether a record is in the log of a root, recomputed in this browser from the record's hash and the path (RFC 9162 2.1.3.2).
 */
export async function verifyInclusion({ index, size, leafHash, hashes, rootHash }: InclusionProof): Promise<boolean> {
  let [place, last] = [BigInt(index), BigInt(size) - 1n];
  if (place > last) return false;
  let root = bytesOf(leafHash);
  for (const hash of hashes.map(bytesOf)) {
    if (last === 0n) return false;
    if (place % 2n === 1n || place === last) {
      root = await hashOf(hash, root);
      while (place % 2n === 0n && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      root = await hashOf(root, hash);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && btoa(String.fromCharCode(...root)) === rootHash;
}
