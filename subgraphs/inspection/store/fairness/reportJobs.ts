import { repeatUntilStopped } from '../../../../kernel/service/repeatedWork';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { shanghaiDay } from '../../../../kernel/values/day';
import { getRound } from '../rounds/roundRows';
import { appendEvents } from '../work/appendEvent';
import { judgeRound } from './judgeRound';
import { REPORTS, type ReportRow } from './reportRows';

const POLL_MS = 500;
const RETRY_MS = { first: 2 * POLL_MS, longest: 10_000 };
const TOLD_EVERY = 10;

const NEXT = `SELECT number FROM fairness_report WHERE state = 'RUNNING' ORDER BY id LIMIT 1`;
const HOLD = `SELECT id::text AS id, number, authority, round, seeds FROM fairness_report
  WHERE number = $1 AND state = 'RUNNING' AND pg_try_advisory_xact_lock(hashtext('fairness_report'), hashtext($1))`;
const TELL = 'UPDATE fairness_report SET seeds_done = $2 WHERE number = $1';

type Waiting = Pick<ReportRow, 'id' | 'number' | 'authority' | 'round' | 'seeds'> & Record<string, unknown>;

const JOB = { subject: 'hub', department: null };

/**
 * Makes the oldest report that was asked for; resolves to whether there was one. Broken off, it is made from the start: the
 * seeds are fixed, and so is the report.
 */
export async function continueReports({
  database,
  clock,
}: Pick<JobEnvironment, 'database' | 'clock'>): Promise<boolean> {
  const found = await database.transaction((client) => client.query<{ number: string }>(NEXT));
  const number = found.rows[0]?.number;
  if (!number) return false;
  const reading = readingFrom(database.statements);
  return database.transaction(async (client) => {
    const { rows } = await client.query<Waiting>(HOLD, [number]);
    const report = rows[0];
    if (!report) return false;
    const { authority, round: of, seeds } = report;
    const { seed, plans } = await getRound(reading, of);
    const onSeed = async (done: number): Promise<void> => {
      if (done % TOLD_EVERY === 0) await database.transaction((told) => told.query(TELL, [number, done]));
    };
    const result = await judgeRound(reading, { round: of, seed: seed ?? '', seeds, onSeed });
    await updateWork(client, REPORTS, report.id, { state: 'DONE', seeds_done: seeds, result: JSON.stringify(result) });
    const on = shanghaiDay(clock());
    const about = { topic: 'report', kind: 'DONE', number, authority, actor: JOB, on, plan: plans[0] ?? null } as const;
    await appendEvents(client, { ...about, details: { round: of, isFlagged: result.isFlagged } });
    return true;
  });
}

/** Makes the reports that were asked for, one after the other, beside answering. */
export function openReportJobs(environment: JobEnvironment): SiloJobs {
  return repeatUntilStopped({
    work: () => continueReports(environment),
    pollMs: POLL_MS,
    retryMs: RETRY_MS,
    onFailure: (error, isFirst) =>
      environment.log[isFirst ? 'warn' : 'debug']({ silo: 'inspection', err: error }, 'a report could not be made'),
  });
}
