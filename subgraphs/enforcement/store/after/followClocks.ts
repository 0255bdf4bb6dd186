import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, fillDues } from '../../../../kernel/service/work/fillDues';
import { addDays, type Day, shanghaiDay } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import { cashTerm } from '../../rules/after/cashOnSpot';
import { isPaymentOverdue, nextPayment } from '../../rules/after/followUpAccount';
import { paymentTerm } from '../../rules/after/paymentTerm';
import { performanceStep } from '../../rules/after/performanceState';
import { withdrawalTerm } from '../../rules/after/publicationStep';
import { isStayed } from '../../rules/after/remedyState';
import { writeChange } from './changeFollowUp';
import { expirePublications } from './expirePublications';
import { findAnyFollowUp, lockFollowUp } from './followUpReads';

const EVERY_MS = 3_600_000;
const UNDER_WAY = `t.performance IN ('RUNNING', 'DEFERRED', 'OVERDUE', 'COURT')`;

const DUES: readonly DueColumn[] = [
  {
    table: 'decision_follow_up',
    due: 'pay_due_on',
    from: 'served_on',
    open: UNDER_WAY,
    dueOn: (from) => paymentTerm(from).dueOn,
  },
  {
    table: 'decision_follow_up',
    due: 'withdraw_due_on',
    from: 'fell_on',
    open: 't.fell_on IS NOT NULL AND (t.credit_china_on IS NOT NULL OR t.necips_on IS NOT NULL)',
    dueOn: (from) => withdrawalTerm(from).dueOn,
  },
  {
    table: 'fine_payment',
    due: 'hand_in_due_on',
    from: 'paid_on',
    open: `t.channel = 'CASH_ON_SPOT'`,
    dueOn: (from) => cashTerm(from).dueOn,
  },
];

const NEXT_UNKNOWN = `SELECT t.number FROM decision_follow_up t
  WHERE t.next_due_on IS NULL AND t.pay_due_on IS NOT NULL AND t.performance IN ('RUNNING', 'DEFERRED')
    AND EXISTS (SELECT FROM penalty p WHERE p.decision_number = t.number
      AND p.kind IN ('FINE', 'CONFISCATION_OF_GAINS')) ORDER BY t.id`;

/** Gives a decision the next last day of whatever is left to be paid of it; none where nothing is. */
async function fillNext(client: PoolClient, number: string, today: Day): Promise<void> {
  const { id } = await lockFollowUp(client, number);
  const row = await findAnyFollowUp(client, number);
  const next = row && nextPayment(row, today);
  if (next) await client.query('UPDATE decision_follow_up SET next_due_on = $2 WHERE id = $1', [id, next]);
}

/**
 * Gives last days of payment, of handing in cash and of withdrawals that waited for the holidays of their year, as far as
 * they are known now.
 */
export async function fillFollowUpDues(database: SiloDatabase, today: Day): Promise<void> {
  for (const column of DUES) await fillDues(database, column);
  const { rows } = await database.transaction((client) => client.query<{ number: string }>(NEXT_UNKNOWN));
  for (const { number } of rows) await database.transaction((client) => fillNext(client, number, today));
}

const LATE = `SELECT f.number FROM decision_follow_up f
  WHERE f.performance IN ('RUNNING', 'DEFERRED') AND f.next_due_on < $1::date ORDER BY f.id`;

async function fallOverdue(client: PoolClient, number: string, today: Day): Promise<boolean> {
  const { id } = await lockFollowUp(client, number);
  const row = await findAnyFollowUp(client, number);
  if (row === undefined || row.nextDueOn === null || isStayed(row.remedies)) return false;
  if (!performanceStep('FALL_OVERDUE', row.performance).lawful || !isPaymentOverdue(row, today)) return false;
  const since = addDays(row.nextDueOn, 1);
  const on = row.lastOn !== null && row.lastOn > since ? row.lastOn : since;
  await writeChange(
    client,
    {
      topic: 'performance',
      kind: 'FELL_OVERDUE',
      verdicts: [],
      set: { performance: 'OVERDUE', overdue_since: since, next_due_on: nextPayment(row, today) },
      details: { since, dueOn: row.nextDueOn },
      move: { kind: 'FALL_OVERDUE' },
    },
    { row, id, doing: { actor: HUB_ACTOR, today }, on },
  );
  return true;
}

/**
 * EN-27: marks as overdue whose last day of payment is over and who has not paid, unless execution is stayed, as of the day
 * after that last day; a repair remits nothing. Resolves to how many; again, none. 行政处罚法 72
 */
export async function markOverdue(database: SiloDatabase, today: Day): Promise<number> {
  const late = await database.transaction((client) => client.query<{ number: string }>(LATE, [today]));
  let marked = 0;
  for (const { number } of late.rows) {
    if (await database.transaction((client) => fallOverdue(client, number, today))) marked += 1;
  }
  return marked;
}

/** Does what the days do by themselves: fills last days, marks what is overdue, ends publications. Hourly, each once. */
export function followClocks(environment: Pick<JobEnvironment, 'database' | 'log' | 'clock'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: EVERY_MS,
    failing: 'what the days do by themselves after decisions could not be done',
    async work() {
      const today = shanghaiDay(environment.clock());
      await fillFollowUpDues(database, today);
      await markOverdue(database, today);
      await expirePublications(database, today);
    },
  });
}
