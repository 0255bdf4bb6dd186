/** Something that serves until it is told to stop. */
export interface Serving {
  /** The line that tells a person, or a script, that it is ready. */
  readonly ready: string;
  stop(): Promise<void>;
}

const LONGEST_STOP_MS = 20_000;

/** Says that it is ready, serves until Ctrl-C or a termination signal, then stops cleanly; further signals change nothing. */
export async function untilSignal({ ready, stop }: Serving): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  process.stdout.write(`${ready}\n`);
  await signalled;
  const overdue = setTimeout(() => {
    process.stderr.write(`not stopped after ${LONGEST_STOP_MS / 1000} s: leaving\n`);
    process.exit(1);
  }, LONGEST_STOP_MS);
  await stop();
  clearTimeout(overdue);
}
