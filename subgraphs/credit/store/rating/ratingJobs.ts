import { repeatUntilStopped } from '../../../../kernel/service/repeatedWork';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { continueRatingRun } from './continueRatingRun';

const POLL_MS = 500;
const RETRY_MS = { first: 1_000, longest: 10_000 };

const GOING_ON = `SELECT id::text AS id FROM rating_run WHERE state IN ('SCORING', 'ADOPTING') AND occasion = 'REGULAR'
  ORDER BY id`;

/** Takes every run that was started, is being adopted, or was left by a killed process further beside answering. */
export function openRatingJobs({ clock, log, ...environment }: JobEnvironment): SiloJobs {
  const database = environment.database.forJobs();
  return repeatUntilStopped({
    pollMs: POLL_MS,
    retryMs: RETRY_MS,
    keepsAlive: false,
    onFailure: (error, isFirst) =>
      log[isFirst ? 'warn' : 'debug']({ silo: 'credit', err: error }, 'a credit rating could not go on'),
    async work() {
      const runs = await database.statements.run<{ id: string }>(GOING_ON, []);
      let more = false;
      for (const { id } of runs) {
        more = (await continueRatingRun(database, id, { today: shanghaiDay(clock()) })) || more;
      }
      return more;
    },
  });
}
