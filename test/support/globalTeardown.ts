import { endTestRun } from './testRun';

/** Leaves neither a server nor data behind. */
async function globalTeardown(): Promise<void> {
  await endTestRun();
}

export = globalTeardown;
