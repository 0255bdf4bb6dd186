import { randomUUID } from 'node:crypto';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { SIGN_WITHIN_SECONDS } from '../../rules/accessLog/signing';
import { deriveAccesses } from './deriveAccesses';
import { loadLogKey } from './logKey';
import { signLog } from './signLog';

/** Leaves some seconds of a term for the signing itself. */
const SIGN_EVERY_MS = (SIGN_WITHIN_SECONDS - 10) * 1_000;
const DERIVE_EVERY_MS = 5_000;

/** Runs `work` again and again, never twice at once; `stop` waits for the run under way. */
function repeat(everyMs: number, work: () => Promise<void>): SiloJobs {
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(() => {
      running = work().finally(next);
    }, everyMs).unref();
  };
  next();
  let stopped = false;
  return {
    async stop() {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}

/**
 * Keeps the log of accesses: signs a checkpoint within the minute while there is something new, and once more at the
 * stop; brings the pages over the log up to date.
 */
export function openCheckpointJob({
  database,
  dataDir,
  onIncident,
}: Pick<JobEnvironment, 'database' | 'dataDir' | 'onIncident'>): SiloJobs {
  const key = loadLogKey(dataDir);
  const safely = (work: () => Promise<unknown>) => async (): Promise<void> => {
    await work().catch((error: unknown) => onIncident(randomUUID(), error));
  };
  const sign = safely(() => signLog(database, key));
  const signing = repeat(SIGN_EVERY_MS, sign);
  const deriving = repeat(
    DERIVE_EVERY_MS,
    safely(() => deriveAccesses(database)),
  );
  return {
    async stop() {
      await Promise.all([signing.stop(), deriving.stop()]);
      await sign();
    },
  };
}
