import type { Queryable } from '../../../../kernel/service/work/queryable';
import { readFrameHeader } from '../../rules/draw/checkFrameHeader';
import type { FrameHeader } from '../../rules/draw/frameHeader';
import { CODE_LENGTH, LINE_FEED } from '../../rules/draw/frameLine';
import { findCommitment, frameChunks, linesOfChunk } from '../rounds/storedFrame';

/** A frozen frame in memory: its lines as they were hashed, and its codes and cells by place. */
export interface HeldFrame {
  readonly header: FrameHeader;
  readonly chunks: readonly Buffer[];
  /** Codes one after the other, sorted. */
  readonly codes: Buffer;
  readonly cells: Uint32Array;
  /** The place of a code that is in the frame. */
  placeOf(uscc: string): number;
}

function placeIn(codes: Buffer, uscc: string): number {
  const wanted = Buffer.from(uscc, 'latin1');
  let [low, high] = [0, codes.length / CODE_LENGTH];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = middle * CODE_LENGTH;
    if (codes.compare(wanted, 0, CODE_LENGTH, at, at + CODE_LENGTH) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the frozen frame of a round that was drawn, so that it was found sound then. */
export async function holdFrame(client: Queryable, round: string): Promise<HeldFrame> {
  const commitment = await findCommitment(client, round);
  const header = readFrameHeader(commitment?.header ?? '');
  const chunks: Buffer[] = [];
  const codes = Buffer.alloc(header.entities * CODE_LENGTH);
  const cells = new Uint32Array(header.entities);
  let place = 0;
  for await (const { content } of frameChunks(client, round)) {
    const lines = linesOfChunk(chunks.length, content);
    chunks.push(lines);
    for (let start = 0; start < lines.length; place += 1) {
      const end = lines.indexOf(LINE_FEED, start);
      lines.copy(codes, place * CODE_LENGTH, start, start + CODE_LENGTH);
      cells[place] = Number(lines.toString('latin1', start + CODE_LENGTH + 1, end));
      start = end + 1;
    }
  }
  return { header, chunks, codes, cells, placeOf: (uscc) => placeIn(codes, uscc) };
}
