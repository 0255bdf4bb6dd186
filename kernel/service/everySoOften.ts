import { repeatUntilStopped } from './repeatedWork';
import type { JobEnvironment, SiloJobs } from './silo';

/** What is done now and then. */
export interface EverySoOften {
  /** Milliseconds between the end of one time and the beginning of the next. */
  readonly everyMs: number;
  /** What the log says when it fails; it is tried again the next time. */
  readonly failing: string;
  work(): Promise<unknown>;
}

/** Does something at once and then every so often, until it is stopped; no process stays alive for it. */
export function everySoOften({ log }: Pick<JobEnvironment, 'log'>, { everyMs, failing, work }: EverySoOften): SiloJobs {
  return repeatUntilStopped({
    work: async () => {
      await work();
      return false;
    },
    pollMs: everyMs,
    retryMs: { first: everyMs, longest: everyMs },
    onFailure: (error) => log.warn({ err: error }, failing),
    keepsAlive: false,
  });
}
