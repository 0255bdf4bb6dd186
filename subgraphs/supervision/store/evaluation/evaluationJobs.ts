import { repeatUntilStopped } from '../../../../kernel/service/repeatedWork';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { continueRun } from './continueRun';
import { resumeIncomplete } from './resumeIncomplete';
import { takeTasks } from './takeTasks';

const POLL_MS = 200;
const RETRY_MS = { first: 2 * POLL_MS, longest: 5_000 };
/** Sources are silent for a day before they are missing: whether one is back need not be asked often. */
const RESUME_EVERY_MS = 2_000;

/** What the evaluation beside answering needs of the world. */
export type EvaluationEnvironment = Pick<JobEnvironment, 'database' | 'clock' | 'onIncident' | 'log'>;

const GOING_ON = `SELECT id::text AS id FROM evaluation_run WHERE state IN ('SCORING', 'ADOPTING') ORDER BY id`;

/** Takes every run that was started, is being adopted, or was left by a killed process one step further. */
async function continueRuns({ database, clock }: EvaluationEnvironment): Promise<boolean> {
  const runs = await database.transaction((client) => client.query<{ id: string }>(GOING_ON));
  let more = false;
  for (const { id } of runs.rows) more = (await continueRun(database, id, { now: new Date(clock()) })) || more;
  return more;
}

/**
 * Evaluates beside answering: subjects to which something occurred, at once; regular runs step by step; and anew for whom a
 * source was away that is back. None waits for the others, and several processes may do all.
 */
export function openEvaluationJobs(environment: EvaluationEnvironment): SiloJobs {
  const { database, clock, log } = environment;
  const repeat = (pollMs: number, work: () => Promise<boolean>): SiloJobs =>
    repeatUntilStopped({
      work,
      pollMs,
      retryMs: RETRY_MS,
      onFailure: (error, isFirst) =>
        log[isFirst ? 'warn' : 'debug']({ silo: 'supervision', err: error }, 'an evaluation could not go on'),
    });
  const jobs = [
    repeat(POLL_MS, async () => (await takeTasks(environment)) > 0),
    repeat(POLL_MS, () => continueRuns(environment)),
    repeat(
      RESUME_EVERY_MS,
      async () => (await database.transaction((client) => resumeIncomplete(client, new Date(clock())))) > 0,
    ),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
