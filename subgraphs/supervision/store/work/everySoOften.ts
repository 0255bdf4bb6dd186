import { setTimeout as delay } from 'node:timers/promises';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';

/** What is done again and again. */
export interface Repeated {
  /** Milliseconds between the end of one time and the beginning of the next. */
  readonly everyMs: number;
  /** What the log says when it fails; it is tried again the next time. */
  readonly failing: string;
  work(): Promise<unknown>;
}

/** Does something at once and then every so often, until it is stopped; what is under way then is finished. */
export function everySoOften({ log }: Pick<JobEnvironment, 'log'>, { everyMs, failing, work }: Repeated): SiloJobs {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await work().catch((error: unknown) => log.warn({ silo: 'supervision', err: error }, failing));
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
