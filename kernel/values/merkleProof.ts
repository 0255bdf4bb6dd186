import { CataloguedError } from './cataloguedError';
import { nodeHash } from './merkle';

/** Leaves from `from` up to and without `to`; one hash of a proof is the hash over such a range. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: 2^height leaves, the `index`-th of that height from the left. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** The largest power of two below `n`, for n of 2 and more. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function requireOrder(low: number, high: number, field: string): void {
  const fit = Number.isSafeInteger(low) && Number.isSafeInteger(high) && low >= 0 && low <= high;
  if (!fit) throw new CataloguedError('LOG_POSITION_UNKNOWN', { field, received: String(low), limit: high });
}

function pathWithin(index: number, { from, to }: LeafRange): LeafRange[] {
  if (to - from <= 1) return [];
  const middle = from + split(to - from);
  const left = { from, to: middle };
  const right = { from: middle, to };
  return index < middle ? [...pathWithin(index, left), right] : [...pathWithin(index, right), left];
}

/**
 * The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, lowest first (RFC 9162 2.1.3.1).
 * Throws LOG_POSITION_UNKNOWN when the tree has no such leaf.
 */
export function inclusionPath(index: number, size: number): LeafRange[] {
  requireOrder(index, size - 1, 'index');
  return pathWithin(index, { from: 0, to: size });
}

function subproof(size: number, { from, to }: LeafRange, isOld: boolean): LeafRange[] {
  if (size === to) return isOld ? [] : [{ from, to }];
  const middle = from + split(to - from);
  return size <= middle
    ? [...subproof(size, { from, to: middle }, isOld), { from: middle, to }]
    : [...subproof(size, { from: middle, to }, false), { from, to: middle }];
}

/**
 * The ranges whose hashes prove that the tree of `second` leaves begins with the tree of `first` leaves (RFC 9162
 * 2.1.4.1); none when one of them is empty or both are the same. Throws LOG_POSITION_UNKNOWN when first > second.
 */
export function consistencyPath(first: number, second: number): LeafRange[] {
  requireOrder(first, second, 'from');
  return first === 0 ? [] : subproof(first, { from: 0, to: second }, true);
}

/** The complete subtrees, left to right, that together are a range of a proof. */
export function subtreesOf({ from, to }: LeafRange): Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= to) height += 1;
    found.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return found;
}

/** What is to be proved of a leaf, and the proof. */
export interface InclusionProof {
  readonly leafHash: Buffer;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Whether a proof shows that the leaf is in the tree with that root (RFC 9162 2.1.3.2). */
export function verifyInclusion({ leafHash, index, size, proof, root }: InclusionProof): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [fn, sn, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash);
      for (; !isOdd(fn) && fn !== 0; fn = half(fn)) sn = half(sn);
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

/** What is to be proved of two states of the log, and the proof. */
export interface ConsistencyProof {
  readonly first: number;
  readonly second: number;
  readonly proof: readonly Buffer[];
  readonly firstRoot: Buffer;
  readonly secondRoot: Buffer;
}

function hashesByConsistency({ first, second, proof, firstRoot }: ConsistencyProof): [Buffer, Buffer] | undefined {
  const isPower = Number.isInteger(Math.log2(first)) && 2 ** Math.round(Math.log2(first)) === first;
  const [start, ...rest] = isPower ? [firstRoot, ...proof] : proof;
  if (start === undefined) return undefined;
  let [fn, sn] = [first - 1, second - 1];
  for (; isOdd(fn); fn = half(fn)) sn = half(sn);
  let [old, now] = [start, start];
  for (const hash of rest) {
    if (sn === 0) return undefined;
    if (isOdd(fn) || fn === sn) {
      [old, now] = [nodeHash(hash, old), nodeHash(hash, now)];
      for (; !isOdd(fn) && fn !== 0; fn = half(fn)) sn = half(sn);
    } else {
      now = nodeHash(now, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? [old, now] : undefined;
}

/** Whether a proof shows that the second state begins with all leaves of the first (RFC 9162 2.1.4.2). */
export function verifyConsistency(claim: ConsistencyProof): boolean {
  const { first, second, proof, firstRoot, secondRoot } = claim;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  if (first === 0) return proof.length === 0;
  if (proof.length === 0) return false;
  const [old, now] = hashesByConsistency(claim) ?? [];
  return (old?.equals(firstRoot) && now?.equals(secondRoot)) ?? false;
}
