import { createHash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root of the tree without leaves (RFC 6962 2.1). */
export const EMPTY_ROOT = sha256('');

/** The hash of a leaf: SHA-256 over 0x00 and its bytes, text as UTF-8 (RFC 6962 2.1). */
export function leafHash(leaf: string | Buffer): Buffer {
  return sha256(LEAF, leaf);
}

/** The hash of an inner node: SHA-256 over 0x01 and the hashes under it, left and right (RFC 6962 2.1). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right);
}

/** The hash over the leaves of a tree, or of a part of one, from their hashes in order (RFC 6962 2.1). */
export function merkleRoot(leafHashes: readonly Buffer[]): Buffer {
  const frontier = createFrontier();
  for (const hash of leafHashes) frontier.append(hash);
  return frontier.root();
}

/** The right edge of a tree: all that is needed of it to append and to know its root. */
export interface Frontier {
  /** Leaves of the tree. */
  readonly size: number;
  /**
   * Appends a leaf, or a complete subtree of 2^height leaves. Throws RangeError where such a subtree cannot begin.
   */
  append(hash: Buffer, height?: number): void;
  root(): Buffer;
}

/** The frontier of an empty tree. */
export function createFrontier(): Frontier {
  /** Hashes of the complete subtrees, the largest first: one for each bit of the size. */
  const peaks: Buffer[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(hash, height = 0) {
      const leaves = 2 ** height;
      if (size % leaves !== 0) throw new RangeError(`no subtree of ${leaves} leaves begins at ${size}`);
      let merged = hash;
      for (let count = size / leaves; count % 2 === 1; count = (count - 1) / 2) {
        merged = nodeHash(peaks.pop() as Buffer, merged);
      }
      peaks.push(merged);
      size += leaves;
    },
    root: () => (peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right))),
  };
}
