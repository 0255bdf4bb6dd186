import { beginTestRun } from './testRun';

/** Costs nothing to runs that use no database. */
async function globalSetup(): Promise<void> {
  beginTestRun();
}

export = globalSetup;
