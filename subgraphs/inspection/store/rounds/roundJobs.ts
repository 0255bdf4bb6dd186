import { repeatUntilStopped } from '../../../../kernel/service/repeatedWork';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { arrangeRound } from './arrangeRound';
import { databaseClock } from './databaseClock';
import { type DrawOptions, drawRound } from './drawRound';
import { freezeRound } from './freezeRound';
import { voidOverdue } from './voidRound';

const POLL_MS = 200;
const RETRY_MS = { first: 2 * POLL_MS, longest: 10_000 };

const AT_WORK = `SELECT number, state FROM draw_round WHERE state IN ('FREEZING', 'DRAWING')
  OR (state = 'DRAWN' AND arranged_at IS NULL) ORDER BY id`;

type AtWork = { readonly number: string; readonly state: 'FREEZING' | 'DRAWING' | 'DRAWN' };

const WORK = { FREEZING: freezeRound, DRAWING: drawRound, DRAWN: arrangeRound } as const;

/**
 * Takes every round that waits for the silo one step further; resolves to whether there was anything to do. None waits for
 * another that cannot go on: the first failure is thrown when all had their turn.
 */
export async function continueRounds(options: DrawOptions): Promise<boolean> {
  const { database, clock } = options;
  const ended = await voidOverdue(database, new Date(clock()));
  const { rows } = await database.transaction((client) => client.query<AtWork>(AT_WORK));
  let more = ended > 0;
  const failures: unknown[] = [];
  for (const { number, state } of rows) {
    const went = await WORK[state](options, number).catch((error: unknown) => {
      failures.push(error);
      return false;
    });
    more = went || more;
  }
  if (failures.length > 0) throw failures[0];
  return more;
}

/**
 * Carries rounds on beside answering: freezes, draws and arranges them, and makes void what is overdue. Several processes may
 * do it; each round is in the hands of one at a time.
 */
export function openRoundJobs({ database, clock, log }: JobEnvironment): SiloJobs {
  const onChanged: DrawOptions['onChanged'] = (round, error) =>
    log.error({ silo: 'inspection', round, err: error }, 'the record of a round was changed behind the hub');
  return repeatUntilStopped({
    work: async () => continueRounds({ database, clock: await databaseClock({ database, clock }), onChanged }),
    pollMs: POLL_MS,
    retryMs: RETRY_MS,
    onFailure: (error, isFirst) =>
      log[isFirst ? 'warn' : 'debug']({ silo: 'inspection', err: error }, 'a round could not go on'),
  });
}
