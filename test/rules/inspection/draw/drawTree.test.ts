import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  CHUNK_LEAVES,
  chunkedPath,
  chunkedRoot,
  chunkNode,
  leafOf,
  rootOfPath,
  treePath,
  treeRoot,
  verifyPath,
} from '../../../../subgraphs/inspection/rules/draw/drawTree';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const leavesOf = (count: number) => Array.from({ length: count }, (_, at) => leafOf(`line ${at}`));
const chunksOf = (leaves: string[]) =>
  Array.from({ length: Math.ceil(leaves.length / CHUNK_LEAVES) }, (_, at) =>
    leaves.slice(at * CHUNK_LEAVES, (at + 1) * CHUNK_LEAVES),
  );

describe('tree over the lines of a frame (FL-17)', () => {
  it('hashes groups of sixteen from the left, level by level', () => {
    const leaves = leavesOf(18);
    const left = sha(`node:${leaves.slice(0, 16).join('')}`);
    const right = sha(`node:${leaves.slice(16).join('')}`);
    expect(leaves[0]).toBe(sha('leaf:line 0'));
    expect(treeRoot(leaves)).toBe(sha(`node:${left}${right}`));
    expect(treeRoot(leaves.slice(0, 16))).toBe(left);
    expect(treeRoot(leaves.slice(0, 1))).toBe(leaves[0]);
  });

  it('has a path from every leaf to the root, and from no other place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(), (count, pick) => {
        const leaves = leavesOf(count);
        const index = pick % count;
        const root = treeRoot(leaves);
        const path = treePath(leaves, index);
        const hash = leaves[index] as string;
        expect(verifyPath({ hash, index }, path, root)).toBe(true);
        expect(verifyPath({ hash, index: index + 1 }, path, root)).toBe(false);
        expect(verifyPath({ hash: leafOf('another line'), index }, path, root)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a path whose siblings or positions were changed', () => {
    const leaves = leavesOf(40);
    const path = treePath(leaves, 21);
    const root = treeRoot(leaves);
    const [step, ...above] = path;
    const { position, siblings } = step as (typeof path)[number];
    const at = { hash: leaves[21] as string, index: 21 };
    expect(verifyPath(at, path, root)).toBe(true);
    expect(verifyPath(at, [{ position: position - 1, siblings }, ...above], root)).toBe(false);
    expect(verifyPath(at, [{ position, siblings: siblings.slice(1) }, ...above], root)).toBe(false);
    expect(verifyPath(at, [{ position: 16, siblings }, ...above], root)).toBe(false);
    expect(verifyPath(at, above, root)).toBe(false);
  });

  it.each([1, 16, 17, 300, 4_095, 4_096, 4_097, 8_192, 8_193, 70_000])(
    'is the same over %i lines when it is kept in chunks, and so are the paths',
    (count) => {
      const leaves = leavesOf(count);
      const chunks = chunksOf(leaves);
      const nodes = chunks.map(chunkNode);
      const root = treeRoot(leaves);
      expect(chunkedRoot(nodes, () => chunks[0] as string[])).toBe(root);
      for (const index of new Set([0, count >> 1, count - 1])) {
        const [chunk, place] = [Math.floor(index / CHUNK_LEAVES), index % CHUNK_LEAVES];
        const path = chunkedPath({ leaves: chunks[chunk] as string[], place, nodes, chunk });
        expect(path).toEqual(treePath(leaves, index));
        expect(rootOfPath(leaves[index] as string, path)).toBe(root);
      }
    },
  );

  it('has no root over nothing and no path from a leaf that is not there', () => {
    expect(() => treeRoot([])).toThrow(RangeError);
    expect(() => treePath(leavesOf(3), 3)).toThrow(RangeError);
  });
});
