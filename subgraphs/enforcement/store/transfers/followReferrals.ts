import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { justiceClock } from '../../rules/transfers/justiceClock';
import { JUSTICE_STATES } from '../../rules/transfers/justiceState';
import { referralAlarm, referralTerm } from '../../rules/transfers/referralClock';
import { REFERRAL_KINDS } from '../../rules/transfers/referralState';
import { appendEvents } from '../work/appendEvent';
import { REFERRALS, type ReferralRow } from './referralRows';

const OVERDUE = `SELECT ${selectWork(REFERRALS)} FROM referral w
  WHERE w.state IN ('SENT', 'RECEIVED') AND w.due_on < $1 ORDER BY w.id FOR UPDATE`;

/** Tells one thing of a referral; the version that people have before them stays good. */
async function tell(client: PoolClient, row: ReferralRow, today: Day): Promise<boolean> {
  const kind = referralAlarm(row, today);
  if (kind === null) return false;
  const set = kind === 'REMINDED' ? 'reminded_on = $2, reminders = reminders + 1' : 'escalated_on = $2';
  await client.query(`UPDATE referral SET recorded_at = now(), ${set} WHERE id = $1`, [row.id, today]);
  const { number, uscc, authority, state, dueOn } = row;
  const about = { topic: 'referral', number, uscc, authority, actor: HUB_ACTOR, on: today } as const;
  await appendEvents(client, { ...about, kind, details: { state, dueOn } });
  return true;
}

/**
 * Reminds of the referrals whose last day is over, and escalates to the reform office those that stay without an answer:
 * each once, however often this runs, and one thing of a referral a day. Resolves to how many there were.
 * 沪府发〔2020〕7号（十）、（二十）
 */
export function remindOfReferrals(database: SiloDatabase, today: Day): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<ReferralRow>(OVERDUE, [today]);
    let told = 0;
    for (const row of rows) told += (await tell(client, row, today)) ? 1 : 0;
    return told;
  });
}

const REFERRAL_DUES: readonly DueColumn[] = REFERRAL_KINDS.map((kind) => ({
  table: 'referral',
  due: 'due_on',
  from: 'sent_on',
  open: `t.state IN ('SENT', 'RECEIVED') AND t.kind = '${kind}'`,
  dueOn: (from) => referralTerm(kind, from).dueOn,
}));

const JUSTICE_DUES: readonly DueColumn[] = JUSTICE_STATES.map((state) => ({
  table: 'justice_transfer',
  due: 'due_on',
  from: 'state_since',
  open: `t.state = '${state}'`,
  dueOn: (from) => justiceClock(state, from)?.dueOn ?? null,
}));

const DISPUTE_DUES: DueColumn = {
  table: 'jurisdiction_dispute',
  due: 'due_on',
  from: 'opened_on',
  open: `t.state = 'NEGOTIATING'`,
  dueOn: (from) => workTerm('JURISDICTION_NEGOTIATED_WITHIN', from).dueOn,
};

/** Gives transfers, referrals and disputes the last days that were not known when their terms began. Returns how many. */
export async function fillTransferDues(database: SiloDatabase): Promise<number> {
  let filled = 0;
  for (const dues of [...REFERRAL_DUES, ...JUSTICE_DUES, DISPUTE_DUES]) filled += await fillDues(database, dues);
  return filled;
}

/** Does all of it as the silo starts and once a day after. */
export function followTransfersDaily(environment: Pick<JobEnvironment, 'database' | 'clock' | 'log'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'transfers and referrals could not be followed',
    work: async () => {
      await fillTransferDues(database);
      await remindOfReferrals(database, shanghaiDay(environment.clock()));
    },
  });
}
