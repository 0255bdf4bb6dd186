import { base64Of, bytesOf, sha256 } from './bytes';

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

/** Hash of an inner node of the tree: SHA-256 over 0x01 and both children (RFC 6962 2.1). */
const hashOf = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

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
  return last === 0n && base64Of(root) === rootHash;
}
