import { CHUNK_LEAVES } from '../../rules/draw/drawTree';
import { CODE_LENGTH, LINE_FEED } from '../../rules/draw/frameLine';

/** Some lines of a frame that follow one another; the first chunk begins with the header. */
export interface CutChunk {
  /** Place of the chunk, from 0. */
  readonly part: number;
  readonly firstUscc: string;
  readonly lastUscc: string;
  /** Lines in it, the header counted: at most 4,096. */
  readonly lines: number;
  readonly content: Buffer;
}

/** A frame that is cut while it comes. */
export interface FrameCutter {
  /** Takes whole lines in their order, without the header; gives the chunks that are full. */
  add(piece: Buffer): CutChunk[];
  /** Gives the last chunk, after at least one line. */
  finish(): CutChunk;
}

const codeAt = (lines: Buffer, start: number): string => lines.toString('latin1', start, start + CODE_LENGTH);

/** A chunk that fills. */
interface Filling {
  readonly part: number;
  readonly pieces: Buffer[];
  lines: number;
  firstUscc: string;
  lastUscc: string;
}

const emptyChunk = (part: number): Filling => ({ part, pieces: [], lines: 0, firstUscc: '', lastUscc: '' });

const cut = ({ pieces, ...chunk }: Filling): CutChunk => ({ ...chunk, content: Buffer.concat(pieces) });

/** Moves lines from a place of the piece on into a chunk until it is full; gives where they end. */
function fill(chunk: Filling, piece: Buffer, start: number): number {
  let [end, last] = [start, start];
  for (; end < piece.length && chunk.lines < CHUNK_LEAVES; chunk.lines += 1) {
    last = end;
    end = piece.indexOf(LINE_FEED, end) + 1;
  }
  if (chunk.firstUscc === '') chunk.firstUscc = codeAt(piece, start);
  chunk.lastUscc = codeAt(piece, last);
  chunk.pieces.push(piece.subarray(start, end));
  return end;
}

/**
 * Begins to cut a frame, from the text of its header on, into chunks that are subtrees of its tree: the proof of one entity
 * needs the lines of one of them. The lines must be sound, as `openCommitment` requires them. FL-1, FL-17
 */
export function openFrameCutter(header: string): FrameCutter {
  let chunk: Filling = { ...emptyChunk(0), pieces: [Buffer.from(`${header}\n`, 'utf8')], lines: 1 };
  return {
    add(piece) {
      const full: CutChunk[] = [];
      for (let at = 0; at < piece.length; ) {
        if (chunk.lines === CHUNK_LEAVES) {
          full.push(cut(chunk));
          chunk = emptyChunk(chunk.part + 1);
        }
        at = fill(chunk, piece, at);
      }
      return full;
    },
    finish: () => cut(chunk),
  };
}
