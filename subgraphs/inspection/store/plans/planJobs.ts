import { randomUUID } from 'node:crypto';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { completePlan, type PlanRunner } from './runPlan';

const LOOK_EVERY_MS = 3_600_000;

/** Who acts where nobody does. */
const ACTOR = { subject: 'plan-job', department: null };

/**
 * Completes running plans whose last result is public by now, for whatever reason that came to be seen only later: a window
 * that ended, a round that was made void. Returns their numbers. DR-7
 */
export async function completePlans(database: SiloDatabase, runner: PlanRunner): Promise<string[]> {
  const sql = `SELECT number FROM inspection_plan WHERE state = 'RUNNING' ORDER BY id`;
  const running = await database.statements.run<{ number: string }>(sql, []);
  const completed: string[] = [];
  for (const { number } of running) {
    const done = await database.transaction((client) => completePlan(client, number, runner));
    if (done) completed.push(number);
  }
  return completed;
}

/** Completes plans every hour. */
export function openPlanJobs({ database, clock, log, onIncident }: JobEnvironment): SiloJobs {
  const jobs = database.forJobs();
  const look = () => completePlans(jobs, { actor: ACTOR, today: shanghaiDay(clock()) });
  return everySoOften(
    { log },
    {
      everyMs: LOOK_EVERY_MS,
      failing: 'plans could not be completed',
      work: () => look().catch((error: unknown) => onIncident(randomUUID(), error)),
    },
  );
}
