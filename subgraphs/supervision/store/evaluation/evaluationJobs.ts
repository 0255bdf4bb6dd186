import { setTimeout as delay } from 'node:timers/promises';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { continueRun } from './continueRun';
import { resumeIncomplete } from './resumeIncomplete';
import { takeTasks } from './takeTasks';

const POLL_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** Sources are silent for a day before they are missing: whether one is back need not be asked often. */
const RESUME_EVERY_MS = 2_000;

/** What the evaluation beside answering needs of the world. */
export type EvaluationEnvironment = Pick<JobEnvironment, 'database' | 'clock' | 'onIncident' | 'log'>;

/** A piece of work that resolves to whether there is more of it, and how long to wait when there is not. */
interface Work {
  readonly pollMs: number;
  do(): Promise<boolean>;
}

/** Does a piece of work again and again until it is told to stop; at once while there is more of it. */
class Repeating {
  private failures = 0;

  constructor(
    private readonly work: Work,
    private readonly environment: EvaluationEnvironment,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    while (!this.signal.aborted) {
      await delay(await this.step(), undefined, { signal: this.signal }).catch(() => undefined);
    }
  }

  private async step(): Promise<number> {
    try {
      const more = await this.work.do();
      this.failures = 0;
      return more ? 0 : this.work.pollMs;
    } catch (error) {
      this.failures += 1;
      const level = this.failures === 1 ? 'warn' : 'debug';
      this.environment.log[level]({ silo: 'supervision', err: error }, 'an evaluation could not go on');
      return Math.min(POLL_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    }
  }
}

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
  const stopping = new AbortController();
  const { database, clock } = environment;
  const works: Work[] = [
    { pollMs: POLL_MS, do: async () => (await takeTasks(environment)) > 0 },
    { pollMs: POLL_MS, do: () => continueRuns(environment) },
    {
      pollMs: RESUME_EVERY_MS,
      do: async () => (await database.transaction((client) => resumeIncomplete(client, new Date(clock())))) > 0,
    },
  ];
  const running = works.map((work) => new Repeating(work, environment, stopping.signal).run());
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
