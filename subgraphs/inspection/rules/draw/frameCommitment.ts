import { openSha256 } from '../../../../kernel/values/sha256';
import { CHUNK_LEAVES, chunkedPath, chunkedRoot, chunkNode, leafOf, type TreePath } from './drawTree';
import { type FrameHeader, headerText } from './frameHeader';
import { CODE_LENGTH } from './frameLine';
import { type LineInPiece, openFrameReader } from './frameReader';

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
  /** Steps from the header to the root. */
  readonly headerPath: TreePath;
}

/** A frame that is being frozen piece by piece. */
export interface OpenCommitment {
  /** Takes whole lines, each with its line feed, in the frame's order, without the header. */
  add(lines: Uint8Array): void;
  finish(): FrameCommitment;
}

/**
 * Begins the commitment to a frame. `add` and `finish` refuse what is not exactly the frame that the header announces:
 * see `openFrameReader`.
 *
 * FL-1
 */
export function openCommitment(header: FrameHeader): OpenCommitment {
  const whole = openSha256();
  const text = headerText(header);
  whole.add(`${text}\n`);
  const chunkNodes: string[] = [];
  const firstLeaves = [leafOf(text)];
  let leaves = firstLeaves;
  const take = (_row: number, _cell: number, { lines, start, end }: LineInPiece): void => {
    if (leaves.length === CHUNK_LEAVES) {
      chunkNodes.push(chunkNode(leaves));
      leaves = [];
    }
    leaves.push(leafAt(lines, start, end));
  };
  const reader = openFrameReader(header, { code: new Uint8Array(CODE_LENGTH), take });
  return {
    add(lines) {
      reader.read(lines);
      whole.add(lines);
    },
    finish() {
      reader.finish();
      chunkNodes.push(chunkNode(leaves));
      const treeRoot = chunkedRoot(chunkNodes, () => leaves);
      const headerPath = chunkedPath({ leaves: firstLeaves, place: 0, nodes: chunkNodes, chunk: 0 });
      return { frameHash: whole.hex(), treeRoot, entities: header.entities, chunkNodes, headerPath };
    },
  };
}

const leafAt = (lines: Uint8Array, start: number, end: number): string =>
  leafOf(Buffer.from(lines.buffer, lines.byteOffset + start, end - start).toString('latin1'));

/** The hashes of whole lines of a frame without its header, each with its line feed. */
export function leavesOf(lines: Uint8Array): string[] {
  const texts = Buffer.from(lines.buffer, lines.byteOffset, lines.length).toString('latin1').split('\n');
  return texts.slice(0, -1).map(leafOf);
}
