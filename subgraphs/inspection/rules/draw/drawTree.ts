import { sha256Hex } from '../../../../kernel/values/sha256';

const NODE_BITS = 4;

/** Most hashes under one node. */
export const NODE_WIDTH = 1 << NODE_BITS;

/** Levels from the leaves of a chunk of a frame up to its one hash. */
export const CHUNK_LEVELS = 3;

/**
 * Leaves of a full chunk, 16^3: line 0 (the header) and the next 4,095 are the first, every 4,096 after them another, so
 * that a chunk's hash is a node of the frame's tree.
 */
export const CHUNK_LEAVES = 1 << (NODE_BITS * CHUNK_LEVELS);

/** A step from a hash to the node above it: its place in the group, and the group's other hashes in order. */
export interface PathStep {
  readonly position: number;
  readonly siblings: readonly string[];
}

/** The steps from a leaf to the root. */
export type TreePath = readonly PathStep[];

/** The hash of a line, given without its line feed. */
export function leafOf(line: string): string {
  return sha256Hex(`leaf:${line}`);
}

/** The hash of a group of 1 to 16 hashes. */
export function nodeOf(hashes: readonly string[]): string {
  return sha256Hex(`node:${hashes.join('')}`);
}

/** The level above: one node for each group of 16 from the left, the last group being what is left. */
export function levelAbove(hashes: readonly string[]): string[] {
  const nodes: string[] = [];
  for (let first = 0; first < hashes.length; first += NODE_WIDTH) {
    nodes.push(nodeOf(hashes.slice(first, first + NODE_WIDTH)));
  }
  return nodes;
}

/** The root over hashes: level by level until one is left. Throws RangeError over nothing. */
export function treeRoot(hashes: readonly string[]): string {
  const [only] = hashes;
  if (only === undefined) throw new RangeError('a tree has at least one leaf');
  return hashes.length === 1 ? only : treeRoot(levelAbove(hashes));
}

/** The steps from one hash of a level to the root, or over so many levels only. */
export function treePath(hashes: readonly string[], index: number, levels?: number): TreePath {
  if (hashes[index] === undefined) throw new RangeError(`no leaf ${index} among ${hashes.length}`);
  if (levels === undefined ? hashes.length === 1 : levels === 0) return [];
  const position = index % NODE_WIDTH;
  const first = index - position;
  const group = hashes.slice(first, first + NODE_WIDTH);
  const step = { position, siblings: group.filter((_, at) => at !== position) };
  const above = treePath(levelAbove(hashes), index >> NODE_BITS, levels === undefined ? undefined : levels - 1);
  return [step, ...above];
}

/** The root to which a path leads from a leaf's hash. */
export function rootOfPath(leaf: string, path: TreePath): string {
  return path.reduce(
    (hash, { position, siblings }) => nodeOf([...siblings.slice(0, position), hash, ...siblings.slice(position)]),
    leaf,
  );
}

/** Whether a path leads from a leaf at that index to the root: the steps' positions are the index in base 16. */
export function verifyPath(leaf: { hash: string; index: number }, path: TreePath, root: string): boolean {
  const index = path.reduceRight((place, { position }) => place * NODE_WIDTH + position, 0);
  const fits = path.every(({ position, siblings }) => position <= siblings.length && siblings.length < NODE_WIDTH);
  return fits && index === leaf.index && rootOfPath(leaf.hash, path) === root;
}

/** The hash that stands for a full or last chunk in the frame's tree, from the hashes of its lines. */
export function chunkNode(leaves: readonly string[]): string {
  return treeRootAfter(leaves, CHUNK_LEVELS);
}

function treeRootAfter(hashes: readonly string[], levels: number): string {
  return levels === 0 ? (hashes[0] as string) : treeRootAfter(levelAbove(hashes), levels - 1);
}

/** A leaf within a frame that is kept in chunks. */
export interface LeafInChunk {
  /** Hashes of the lines of its chunk. */
  readonly leaves: readonly string[];
  /** Its place among them. */
  readonly place: number;
  /** `chunkNode` of every chunk in order. */
  readonly nodes: readonly string[];
  /** Place of its chunk among them. */
  readonly chunk: number;
}

/** The root of a frame that is kept in chunks; of a single one its leaves are needed. */
export function chunkedRoot(nodes: readonly string[], leavesOfOnly: () => readonly string[]): string {
  return nodes.length === 1 ? treeRoot(leavesOfOnly()) : treeRoot(nodes);
}

/** The steps from a leaf to the root of a frame that is kept in chunks, without the other chunks' lines. */
export function chunkedPath({ leaves, place, nodes, chunk }: LeafInChunk): TreePath {
  if (nodes.length === 1) return treePath(leaves, place);
  return [...treePath(leaves, place, CHUNK_LEVELS), ...treePath(nodes, chunk)];
}
