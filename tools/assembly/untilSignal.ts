/** Something that serves until it is told to stop. */
export interface Serving {
  /** The line that tells a person, or a script, that it is ready. */
  readonly ready: string;
  stop(): Promise<void>;
}

const LONGEST_STOP_MS = 20_000;

function leaveWhenOverdue(): NodeJS.Timeout {
  return setTimeout(() => {
    process.stderr.write(`not stopped after ${LONGEST_STOP_MS / 1000} s: leaving\n`);
    process.exit(1);
  }, LONGEST_STOP_MS).unref();
}

/**
 * Opens, says that it is ready and serves until Ctrl-C, a termination signal or the end of the
 * terminal, then stops cleanly. A signal that comes
 * while it opens aborts the opening, which lets go of what it holds; further signals change nothing.
 */
export async function untilSignal(open: (signal: AbortSignal) => Promise<Serving>): Promise<void> {
  const stopping = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (!stopping.signal.aborted) leaveWhenOverdue();
      stopping.abort();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
  try {
    const serving = await open(stopping.signal);
    if (!stopping.signal.aborted) process.stdout.write(`${serving.ready}\n`);
    await signalled;
    await serving.stop();
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  }
}
