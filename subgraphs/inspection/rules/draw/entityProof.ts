import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { BundledCell, DrawBundle } from './drawBundle';
import { ticketOf } from './drawSeed';
import { CHUNK_LEAVES, chunkedPath, leafOf, type TreePath, verifyPath } from './drawTree';
import { leavesOf } from './frameCommitment';
import { DRAW_FORMAT, type FrameCell, headerText } from './frameHeader';
import { findFrameLine } from './frameLine';

/** What anybody can check of one object of a round: that its line was in the frame, and what followed from it. */
export interface EntityProof {
  readonly format: typeof DRAW_FORMAT;
  readonly round: string;
  readonly treeRoot: string;
  /** Place of its line in the frame; the header is line 0. */
  readonly index: number;
  /** `USCC,cell`. */
  readonly line: string;
  /** Its cell: what each task's probability was, or why there was none. */
  readonly cell: FrameCell;
  readonly path: TreePath;
  readonly ticket: string;
  /** For each task whether it was drawn; null where the task could not take it. */
  readonly drawn: readonly (boolean | null)[];
}

/** One chunk of a frozen frame, and the hashes of all. */
export interface ProofSource {
  /** Place of the chunk, from 0. */
  readonly chunk: number;
  /** Its lines, each with its line feed; without the header, which is the first leaf of chunk 0. */
  readonly lines: Uint8Array;
  /** `chunkNode` of every chunk. */
  readonly chunkNodes: readonly string[];
}

/**
 * The proof of one object; undefined where the chunk has no line of it. Throws DRAW_FRAME_CHANGED where the line is not the one
 * that was committed to: no proof is handed out that would not verify.
 *
 * FL-17
 */
export function findEntityProof(bundle: DrawBundle, uscc: string, source: ProofSource): EntityProof | undefined {
  const { chunk, lines, chunkNodes } = source;
  const texts = Buffer.from(lines).toString('latin1').split('\n').slice(0, -1);
  const at = texts.findIndex((text) => findFrameLine(text)?.uscc === uscc);
  const line = texts[at];
  const found = findFrameLine(line ?? '');
  const [entries, counted] = [bundle.header.cells[found?.cell ?? -1], bundle.cells[found?.cell ?? -1]];
  if (line === undefined || entries === undefined || counted === undefined) return undefined;
  const leaves = chunk === 0 ? [leafOf(headerText(bundle.header)), ...leavesOf(lines)] : leavesOf(lines);
  const place = chunk === 0 ? at + 1 : at;
  const path = chunkedPath({ leaves, place, nodes: chunkNodes, chunk });
  const index = chunk * CHUNK_LEAVES + place;
  const { treeRoot } = bundle.commitment;
  if (!verifyPath({ hash: leafOf(line), index }, path, treeRoot)) {
    throw new CataloguedError('DRAW_FRAME_CHANGED', { field: 'frame', line: index, received: line, limit: treeRoot });
  }
  const ticket = ticketOf(bundle.seed, uscc);
  const drawn = drawnAt(counted, ticket);
  return { format: DRAW_FORMAT, round: bundle.round, treeRoot, index, line, cell: entries, path, ticket, drawn };
}

/** The bytes of a proof as a file, without line feed. */
export function proofText(proof: EntityProof): string {
  return canonicalJson(proof);
}

/** Hexadecimal texts of one length compare as the numbers that they are. */
function drawnAt({ drawn, last }: BundledCell, ticket: string): (boolean | null)[] {
  return drawn.map((count, task) => (count === null ? null : ticket <= (last[task] ?? '')));
}
