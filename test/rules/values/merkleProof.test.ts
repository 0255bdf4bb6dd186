import fc from 'fast-check';
import { leafHash, merkleRoot } from '../../../kernel/values/merkle';
import {
  consistencyPath,
  inclusionPath,
  type LeafRange,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
} from '../../../kernel/values/merkleProof';

const MOST = 300;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(`leaf ${i}`));
const hashOf = ({ from, to }: LeafRange): Buffer => merkleRoot(leaves.slice(from, to));
const rootAt = (size: number): Buffer => hashOf({ from: 0, to: size });
const flip = (hash: Buffer, bit: number): Buffer => {
  const other = Buffer.from(hash);
  other[bit >> 3] = (other[bit >> 3] as number) ^ (1 << (bit & 7));
  return other;
};
const unknownPosition = expect.objectContaining({ code: 'LOG_POSITION_UNKNOWN' });

const inclusion = (index: number, size: number) => ({
  leafHash: leaves[index] as Buffer,
  index,
  size,
  proof: inclusionPath(index, size).map(hashOf),
  root: rootAt(size),
});
const consistency = (first: number, second: number) => ({
  first,
  second,
  proof: consistencyPath(first, second).map(hashOf),
  firstRoot: rootAt(first),
  secondRoot: rootAt(second),
});

describe('an inclusion proof', () => {
  it('of the reference tree is the known one', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const known = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const proof = inclusionPath(0, 8).map(({ from, to }) => merkleRoot(known.slice(from, to)).toString('hex'));
    expect(proof).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('holds for each leaf of each small tree, and for no other leaf', () => {
    for (let size = 1; size <= 40; size++) {
      for (let index = 0; index < size; index++) {
        const claim = inclusion(index, size);
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(size === 1);
        expect(verifyInclusion({ ...claim, leafHash: leafHash('another') })).toBe(false);
      }
    }
  });

  it('holds in trees up to 300 leaves and fails after any one bit is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.nat(), fc.nat(255), (size, at, bit) => {
        const claim = inclusion(at % size, size);
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toBe(false);
        claim.proof.forEach((hash, i) => {
          expect(verifyInclusion({ ...claim, proof: claim.proof.with(i, flip(hash, bit)) })).toBe(false);
        });
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(size === 1);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each([
    [3, 3],
    [-1, 3],
    [0, 0],
    [0.5, 3],
  ])('of leaf %s in a tree of %s is refused', (index, size) => {
    expect(() => inclusionPath(index, size)).toThrow(unknownPosition);
    expect(verifyInclusion({ leafHash: rootAt(1), index, size, proof: [], root: rootAt(1) })).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('holds between each two sizes of a small tree', () => {
    for (let second = 0; second <= 40; second++) {
      for (let first = 0; first <= second; first++) expect(verifyConsistency(consistency(first, second))).toBe(true);
    }
  });

  it('holds up to 300 leaves, fails after any one bit is changed, and fails for another past', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }));
    fc.assert(
      fc.property(sizes, fc.nat(255), ([a, b], bit) => {
        const claim = consistency(Math.min(a, b), Math.max(a, b));
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: flip(claim.firstRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, secondRoot: flip(claim.secondRoot, bit) })).toBe(false);
        claim.proof.forEach((hash, i) => {
          expect(verifyConsistency({ ...claim, proof: claim.proof.with(i, flip(hash, bit)) })).toBe(false);
        });
        expect(verifyConsistency({ ...claim, proof: [...claim.proof, claim.secondRoot] })).toBe(false);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is refused backwards', () => {
    expect(() => consistencyPath(4, 3)).toThrow(unknownPosition);
    const roots = { firstRoot: rootAt(4), secondRoot: rootAt(3) };
    expect(verifyConsistency({ first: 4, second: 3, proof: [], ...roots })).toBe(false);
  });
});

describe('the complete subtrees of a range', () => {
  it('cover it from left to right without gap, and hash to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.nat(), (size, at) => {
        for (const range of inclusionPath(at % size, size)) {
          const covered = subtreesOf(range).map(({ height, index }) => [
            index * 2 ** height,
            (index + 1) * 2 ** height,
          ]);
          expect(covered.flat()).toEqual([range.from, ...covered.slice(1).flatMap(([from]) => [from, from]), range.to]);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
    expect(subtreesOf({ from: 4, to: 11 })).toEqual([
      { height: 2, index: 1 },
      { height: 1, index: 4 },
      { height: 0, index: 10 },
    ]);
  });
});
