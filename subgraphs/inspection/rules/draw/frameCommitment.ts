import { openSha256 } from '../../../../kernel/values/sha256';
import { CHUNK_LEAVES, chunkedRoot, chunkNode, leafOf } from './drawTree';

/** What is published of a frame before the randomness exists, and what later proofs need of its chunks. */
export interface FrameCommitment {
  /** SHA-256 of all bytes of the frame. */
  readonly frameHash: string;
  /** Root of the tree over its lines. */
  readonly treeRoot: string;
  /** Lines after the header. */
  readonly entities: number;
  /** `chunkNode` of the chunks in order: the first has the header and 4,095 lines, each after it 4,096. */
  readonly chunkNodes: readonly string[];
}

/** A frame that is being frozen piece by piece. */
export interface OpenCommitment {
  /** Takes whole lines, each with its line feed, in the frame's order, without the header. */
  add(lines: Uint8Array): void;
  finish(): FrameCommitment;
}

/**
 * Begins the commitment to a frame from the text of its header (`headerText`).
 *
 * FL-1
 */
export function openCommitment(header: string): OpenCommitment {
  const whole = openSha256();
  whole.add(`${header}\n`);
  const chunkNodes: string[] = [];
  let leaves = [leafOf(header)];
  let lines = 1;
  const take = (leaf: string): void => {
    if (leaves.length === CHUNK_LEAVES) {
      chunkNodes.push(chunkNode(leaves));
      leaves = [];
    }
    leaves.push(leaf);
    lines += 1;
  };
  return {
    add(piece) {
      whole.add(piece);
      for (const leaf of leavesOf(piece)) take(leaf);
    },
    finish() {
      chunkNodes.push(chunkNode(leaves));
      const treeRoot = chunkedRoot(chunkNodes, () => leaves);
      return { frameHash: whole.hex(), treeRoot, entities: lines - 1, chunkNodes };
    },
  };
}

/** The hashes of whole lines, each with its line feed. */
export function leavesOf(lines: Uint8Array): string[] {
  const texts = Buffer.from(lines.buffer, lines.byteOffset, lines.length).toString('latin1').split('\n');
  return texts.slice(0, -1).map(leafOf);
}
