import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { createFrontier, EMPTY_ROOT, leafHash, merkleRoot, nodeHash } from '../../../kernel/values/merkle';

/** Leaves and roots of the reference implementation of Certificate Transparency. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = LEAVES.map((hex) => leafHash(Buffer.from(hex, 'hex')));

/** The definition of RFC 6962 2.1, word by word. */
function definition(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

describe('a Merkle tree', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %i known leaves has the known root', (size, root) => {
    expect(merkleRoot(hashes.slice(0, size)).toString('hex')).toBe(root);
  });

  it('of every size from 0 to 300 has the root that RFC 6962 defines', () => {
    const leaves = Array.from({ length: 300 }, (_, i) => leafHash(`leaf ${i}`));
    const frontier = createFrontier();
    for (let size = 0; size <= 300; size++) {
      expect(frontier.size).toBe(size);
      expect(frontier.root()).toEqual(definition(leaves.slice(0, size)));
      frontier.append(leaves[size % 300] as Buffer);
    }
  });

  it('hashes a leaf as its UTF-8 bytes, and never as a node', () => {
    expect(leafHash('监管')).toEqual(leafHash(Buffer.from('监管')));
    const [left, right] = [leafHash('a'), leafHash('b')];
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
    expect(EMPTY_ROOT).not.toEqual(leafHash(''));
  });

  it('grows by complete subtrees as it grows by leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 }), (before, height) => {
        const start = before * 2 ** height;
        const leaves = Array.from({ length: start + 2 ** height }, (_, i) => leafHash(`${i}`));
        const frontier = createFrontier();
        for (const hash of leaves.slice(0, start)) frontier.append(hash);
        frontier.append(merkleRoot(leaves.slice(start)), height);
        expect(frontier.size).toBe(leaves.length);
        expect(frontier.root()).toEqual(merkleRoot(leaves));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('takes no subtree where none of its height can begin', () => {
    const frontier = createFrontier();
    frontier.append(leafHash('a'));
    expect(() => frontier.append(leafHash('b'), 1)).toThrow(RangeError);
    expect(frontier.size).toBe(1);
  });
});
