import { openFrameColumns } from './frameColumns';
import type { DrawInput, FrameDraw } from './frameDraw';
import { selectDrawn } from './selectDrawn';
import { allSteps, type Steps } from './steps';

/** A draw whose frame comes piece by piece. */
export interface OpenFrameDraw {
  /** Takes whole lines, each with its line feed, in the frame's order, without the header. */
  add(lines: Uint8Array): void;
  finish(): FrameDraw;
  /** The same, giving way again and again, for whoever has something else to do beside it. */
  finishing(): Steps<FrameDraw>;
}

/**
 * Begins the draw of a frame. `add` and `finish` refuse with a catalogued error what is not exactly a frame: lines that
 * are malformed, unsorted, twice there, of an unknown cell, or not as many as the header says.
 *
 * FL-1, FL-3, FL-14
 */
export function openFrameDraw({ header, seed }: DrawInput): OpenFrameDraw {
  const { columns, reader } = openFrameColumns({ header, seed });
  function finishing(): Steps<FrameDraw> {
    reader.finish();
    return selectDrawn({ header, seed }, columns);
  }
  return { add: (lines) => reader.read(lines), finishing, finish: () => allSteps(finishing()) };
}

/** Draws a frame whose lines (without the header) are at hand: see `openFrameDraw`. */
export function drawFrame({ chunks, ...input }: DrawInput & { readonly chunks: Iterable<Uint8Array> }): FrameDraw {
  const open = openFrameDraw(input);
  for (const chunk of chunks) open.add(chunk);
  return open.finish();
}
