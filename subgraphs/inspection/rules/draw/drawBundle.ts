import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { DrawnSummary } from './drawnList';
import type { Reveal } from './drawSeed';
import type { TreePath } from './drawTree';
import type { FrameCommitment } from './frameCommitment';
import type { CellDraw, FrameDraw } from './frameDraw';
import { DRAW_FORMAT, type FrameHeader } from './frameHeader';

/** What a bundle tells of a cell. */
export interface BundledCell extends CellDraw {
  /** Ticket of the last drawn for each task; null where nobody was. */
  readonly last: readonly (string | null)[];
  /** Ticket of the first not drawn for each task; null where everybody was, and where the task takes nobody. */
  readonly next: readonly (string | null)[];
}

/** A draw with all that it takes to check it, but for the frame and the list of the drawn, of which it has the hashes. */
export interface DrawBundle {
  readonly format: typeof DRAW_FORMAT;
  readonly round: string;
  readonly commitment: Pick<FrameCommitment, 'frameHash' | 'treeRoot' | 'entities'>;
  readonly header: FrameHeader;
  /** Steps from the header to the root of the tree. */
  readonly headerPath: TreePath;
  /** The public randomness as it was told. */
  readonly beacon: string;
  /** By department. */
  readonly reveals: readonly Reveal[];
  readonly seed: string;
  readonly cells: readonly BundledCell[];
  readonly drawn: DrawnSummary;
  /** SHA-256 of the canonical JSON of all the above. */
  readonly digest: string;
}

/** What a bundle is made of. */
export interface BundleParts {
  readonly draw: FrameDraw;
  readonly commitment: Omit<FrameCommitment, 'chunkNodes'>;
  readonly beacon: string;
  /** By department, in any order. */
  readonly reveals: readonly Reveal[];
  readonly drawn: DrawnSummary;
}

/**
 * The bundle of a draw. Departments of the round and its overseer have it with the frame and the list of the drawn; the
 * public, once the window has closed, has it alone.
 *
 * FL-17
 */
export function drawBundle({ draw, commitment, beacon, reveals, drawn }: BundleParts): DrawBundle {
  const { frameHash, treeRoot, entities, headerPath } = commitment;
  const content = {
    format: DRAW_FORMAT,
    round: draw.header.round,
    commitment: { frameHash, treeRoot, entities },
    header: draw.header,
    headerPath,
    beacon,
    reveals: [...reveals].sort((a, b) => (a.department < b.department ? -1 : 1)),
    seed: draw.seed,
    cells: draw.cells.map((cell, at) => bundledCell(draw, cell, at)),
    drawn,
  } as const;
  return { ...content, digest: canonicalDigest(content) };
}

/** The bytes of a bundle as a file, without line feed. */
export function bundleText(bundle: DrawBundle): string {
  return canonicalJson(bundle);
}

function bundledCell(draw: FrameDraw, { size, offset, drawn }: CellDraw, cell: number): BundledCell {
  const ticketAt = (rank: number) => draw.inCell(cell, rank)?.ticket ?? null;
  return {
    size,
    offset,
    drawn,
    last: drawn.map((count) => (count === null || count === 0 ? null : ticketAt(count - 1))),
    next: drawn.map((count) => (count === null ? null : ticketAt(count))),
  };
}
