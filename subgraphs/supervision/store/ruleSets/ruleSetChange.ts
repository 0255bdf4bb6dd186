import type { PoolClient } from 'pg';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import type { RuleGround } from '../../rules/ruleSets/judgeRules';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { lawEnds } from './lawEnds';
import { findRuleSet, RULE_SET_COLUMNS, type StoredRuleSet } from './storedRuleSet';

/** Holds all rules and shares of a matter until the transaction ends: editions follow one another, and none overlap. */
export async function holdMatter(client: PoolClient, matter: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('rule-set ' || $1))`, [matter]);
}

/** What rules are judged against on a day. Throws SUPERVISION_MATTER_UNKNOWN. */
export async function groundOf(client: PoolClient, matter: string, today: Day): Promise<RuleGround> {
  return { today, matter: await requireMatter(client, matter), ends: await lawEnds(client) };
}

/**
 * Holds an edition in the version that somebody saw, with all rules of its matter. Throws WORK_UNKNOWN, also for a draft
 * that is not his to see, and WORK_CHANGED.
 */
export async function holdRuleSet(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<StoredRuleSet> {
  const known = await findRuleSet(client, at.number);
  if (known) await holdMatter(client, known.matter);
  const { rows } = await client.query<StoredRuleSet>(
    `SELECT ${RULE_SET_COLUMNS} FROM rule_set r WHERE r.number = $1 FOR UPDATE`,
    [at.number],
  );
  const isSeen = rows[0] && (rows[0].state === 'PUBLISHED' || seesAuthority(actor, rows[0].authority));
  return requireWork(isSeen ? rows[0] : undefined, at, 'ruleSet');
}

/** Who did what to an edition. */
export interface RuleSetAct {
  readonly kind: 'DRAFTED' | 'REDRAFTED' | 'PUBLISHED' | 'SUPERSEDED' | 'FILED';
  readonly actor: WorkActor;
  readonly on: Day;
  readonly details?: object;
}

/** Adds to the history of an edition, whose row the transaction holds. */
export function tellRuleSet(
  client: PoolClient,
  { number, matter, authority }: Pick<StoredRuleSet, 'number' | 'matter' | 'authority'>,
  act: RuleSetAct,
): Promise<void> {
  return appendEvent(client, { topic: 'rule-set', number, matter, authority, ...act });
}
