import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { banState } from '../../rules/measure/banStanding';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { appendEvents } from '../work/appendEvent';
import { BANS, type BanRow } from './banRows';

const ARTICLE = '沪府发〔2020〕7号（十九）';

async function lift(client: PoolClient, ban: BanRow, reason: string, { actor, today }: WorkDoing): Promise<string> {
  const { id, number, uscc, caseNumber, authority } = ban;
  await updateWork(client, BANS, id, { lifted_by: actor.subject, lifted_on: today, lifting_reason: reason });
  const event = { topic: 'ban', number, kind: 'LIFTED', uscc, caseNumber, authority, actor, on: today } as const;
  await appendEvents(client, { ...event, reason });
  return number;
}

/** A ban that is lifted, and why. */
export interface BanLifting extends WorkAt {
  readonly reason: string;
}

/**
 * Lifts a ban before its end. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT for one that is over, WORK_UNKNOWN, WORK_CHANGED and
 * the codes of `workText`. 沪府发〔2020〕7号（十九）
 */
export function liftBan(database: SiloDatabase, input: BanLifting, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const ban = await holdSeen<BanRow>(client, BANS, input, doing.actor);
    requireAll(mayEnforceFor(doing.actor, ban.authority, 'case-head'));
    const state = banState(ban, doing.today);
    requireAll(workStep({ act: 'LIFT', state, possibleIn: ['PENDING', 'IN_FORCE'], article: ARTICLE }));
    return lift(client, ban, reason, doing);
  });
}

/**
 * Lifts every ban that rests on a decision that stands no longer, inside the caller's transaction; the caller has judged
 * whether the decision falls. Gives the numbers of the bans. 《行政处罚法》第三十八条、第四十八条
 */
export async function liftBansOf(
  client: PoolClient,
  decisionNumber: string,
  reason: string,
  doing: WorkDoing,
): Promise<string[]> {
  const sql = `SELECT ${selectWork(BANS)} FROM ban w WHERE w.decision_number = $1 AND w.lifted_on IS NULL
    AND (w.until_day IS NULL OR w.until_day > $2::date) ORDER BY w.id FOR UPDATE`;
  const { rows } = await client.query<BanRow & Record<string, unknown>>(sql, [decisionNumber, doing.today]);
  const lifted: string[] = [];
  for (const ban of rows) lifted.push(await lift(client, ban, reason, doing));
  return lifted;
}
