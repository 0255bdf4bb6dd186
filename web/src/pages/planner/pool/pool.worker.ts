import { beginPool, type PoolReading, type TaskPool } from './readPool';

/** How far the reading of a frame has come. */
export interface PoolProgress {
  readonly pools: readonly TaskPool[];
  readonly read: number;
  readonly total: number;
  readonly isDone: boolean;
}

/** What the worker tells: how far it is, or why it cannot go on. */
export type PoolTold = PoolProgress | { readonly fault: string };

const TELL_EVERY_MS = 200;

/** The lines of a file of this host, in the pieces in which they come. */
async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const answer = await fetch(path);
  if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + piece.value).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
    if (rest) yield [rest];
  } finally {
    await reader.cancel();
  }
}

async function readFrame(path: string): Promise<void> {
  let reading: PoolReading | undefined;
  let read = 0;
  let told = 0;
  const tell = (isDone: boolean) => {
    if (!reading) throw new Error(`${path} is empty`);
    const { pools, total } = reading;
    self.postMessage({ pools, read: isDone ? total : read, total, isDone } satisfies PoolProgress);
    told = performance.now();
  };
  for await (const [...lines] of linesOf(path)) {
    if (!reading && lines.length > 0) {
      reading = beginPool(lines.shift() ?? '');
      tell(false);
    }
    read += lines.length;
    if (!lines.every((line) => reading?.take(line))) break;
    if (reading && performance.now() - told > TELL_EVERY_MS) tell(false);
  }
  tell(true);
}

self.addEventListener('message', ({ data: { path } }: MessageEvent<{ readonly path: string }>) => {
  void readFrame(path).catch((error: unknown) => self.postMessage({ fault: String(error) } satisfies PoolTold));
});
