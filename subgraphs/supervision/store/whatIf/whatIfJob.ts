import { randomUUID } from 'node:crypto';
import { findDatabaseFault } from '../../../../kernel/service/errors';
import { repeatUntilStopped } from '../../../../kernel/service/repeatedWork';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { tryRules } from './tryRules';
import { findWhatIfAtWork, type StoredWhatIf, type WhatIfResult } from './whatIfRows';

const POLL_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** What the job needs. */
export type WhatIfJobOptions = Pick<JobEnvironment, 'database' | 'onIncident' | 'log'>;

/** What one trial needs; with `signal` it is broken off and waits on. */
export interface RunWhatIfOptions extends Pick<WhatIfJobOptions, 'database' | 'onIncident'> {
  readonly signal?: AbortSignal;
}

/** Held as long as a trial runs: whoever gets it knows that no process runs the one at work. */
const HOLD_RUNNING = `SELECT pg_try_advisory_xact_lock(hashtext('what-if-running')) AS held`;
const PROGRESS = `UPDATE what_if SET state = 'RUNNING', scored = $2, subjects = $3 WHERE id = $1`;
const DONE = `UPDATE what_if SET state = 'DONE', slot = NULL, result = $2, seq = $3, finished_at = now() WHERE id = $1`;
const FAILED = `UPDATE what_if SET state = 'FAILED', slot = NULL, failure = $2, finished_at = now() WHERE id = $1`;

async function fail({ database, onIncident }: RunWhatIfOptions, { id }: StoredWhatIf, error: unknown): Promise<void> {
  if (findDatabaseFault(error) === 'SILO_DOWN') throw error;
  if (!(error instanceof CataloguedError)) onIncident(randomUUID(), error);
  const code = error instanceof CataloguedError ? error.code : 'INTERNAL';
  await database.transaction((client) => client.query(FAILED, [id, code]));
}

/**
 * Runs the trial of rules that waits, or that a process left behind. Resolves to whether there was one to run. A trial that
 * fails is told so; rejects while the database is away, and the trial waits on.
 */
export async function runWhatIf(options: RunWhatIfOptions): Promise<boolean> {
  const { database, signal } = options;
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ held: boolean }>(HOLD_RUNNING);
    const waiting = rows[0]?.held ? await findWhatIfAtWork(client) : undefined;
    if (!waiting) return false;
    const tell = (scored: number, subjects: number) => {
      signal?.throwIfAborted();
      return database.transaction((other) => other.query(PROGRESS, [waiting.id, scored, subjects]));
    };
    try {
      const { seq, ...result } = await tryRules(client, waiting, tell);
      await keep(options, { ...waiting, result }, seq);
    } catch (error) {
      if (!signal?.aborted) await fail(options, waiting, error);
    }
    return true;
  });
}

function keep(
  { database }: RunWhatIfOptions,
  { id, result }: { readonly id: string; readonly result: WhatIfResult },
  seq: bigint,
): Promise<unknown> {
  return database.transaction((client) => client.query(DONE, [id, JSON.stringify(result), String(seq)]));
}

/** Starts the running of trials, one at a time. */
export function openWhatIfJob(options: WhatIfJobOptions): SiloJobs {
  return repeatUntilStopped({
    work: async (signal) => {
      await runWhatIf({ ...options, signal });
      return false;
    },
    pollMs: POLL_MS,
    retryMs: { first: 2 * POLL_MS, longest: LONGEST_WAIT_MS },
    onFailure: (error, isFirst) =>
      options.log[isFirst ? 'warn' : 'debug']({ err: error }, 'trials of rules could not be looked at'),
  });
}
