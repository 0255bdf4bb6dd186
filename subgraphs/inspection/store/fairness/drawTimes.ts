import { setImmediate } from 'node:timers/promises';
import { openFrameDraw } from '../../rules/draw/drawFrame';
import type { FrameDraw } from '../../rules/draw/frameDraw';
import { givingWay } from './givingWay';
import type { HeldFrame } from './heldFrame';

const DRAWN_A_TURN = 10_000;

/** Draws a held frame by a seed, letting others have their turn between its chunks. */
export async function drawHeld({ header, chunks }: HeldFrame, seed: string): Promise<FrameDraw> {
  const open = openFrameDraw({ header, seed });
  for (const chunk of chunks) {
    open.add(chunk);
    await setImmediate();
  }
  return givingWay(open.finishing());
}

/** How often each place of a frame was drawn: for any task, and for each. */
export interface TimesByTask {
  readonly visits: Uint32Array;
  readonly tasks: readonly Uint32Array[];
}

/** Counts of nothing drawn yet. */
export function noTimes({ header }: HeldFrame): TimesByTask {
  const counts = () => new Uint32Array(header.entities);
  return { visits: counts(), tasks: header.tasks.map(counts) };
}

const count = (times: Uint32Array | undefined, place: number): void => {
  if (times) times[place] = (times[place] as number) + 1;
};

/** Adds what a draw drew to the counts, letting others have their turn. */
export async function addTimes({ visits, tasks }: TimesByTask, draw: FrameDraw, { placeOf }: HeldFrame): Promise<void> {
  let added = 0;
  for (const drawn of draw.drawn()) {
    const place = placeOf(drawn.uscc);
    count(visits, place);
    for (const task of drawn.tasks) count(tasks[task], place);
    added += 1;
    if (added % DRAWN_A_TURN === 0) await setImmediate();
  }
}
