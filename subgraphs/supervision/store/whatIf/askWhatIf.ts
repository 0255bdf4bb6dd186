import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { type PlannedShares, plannedProportions } from '../../rules/evaluation/plannedProportions';
import { mayActFor } from '../../rules/work/workParties';
import { findProportions } from '../ruleSets/storedProportions';
import { findRuleSet, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { findWhatIf, findWhatIfAtWork, type StoredWhatIf } from './whatIfRows';

/** Which rules are tried, under which shares. */
export interface WhatIfInput {
  /** Number of the rule set. */
  readonly ruleSet: string;
  /** Null for those fixed for the year. */
  readonly proportions: PlannedShares | null;
}

/** One asks at a time, so that two do not both find nothing at work. */
const HOLD_SLOT = `SELECT pg_advisory_xact_lock(hashtext('what-if-slot'))`;
const HOLD_RULES = 'SELECT FROM rule_set WHERE id = $1 FOR UPDATE';

async function getRules(client: PoolClient, { ruleSet }: WhatIfInput, actor: WorkActor): Promise<StoredRuleSet> {
  const rules = await findRuleSet(client, ruleSet);
  if (!rules || !seesAuthority(actor, rules.authority)) {
    throw new CataloguedError('WORK_UNKNOWN', { field: 'ruleSet', received: ruleSet });
  }
  const asOfficer = mayActFor(actor, rules.authority, 'supervision-officer');
  if (!asOfficer.lawful && !mayActFor(actor, rules.authority, 'supervision-approver').lawful) requireLawful(asOfficer);
  return rules;
}

async function sharesFor(
  client: PoolClient,
  { authority, matter }: StoredRuleSet,
  { given, today }: { readonly given: PlannedShares | null; readonly today: Day },
): Promise<PlannedShares> {
  const fixed = given ?? (await findProportions(client, { authority, matter, year: yearOf(today) }));
  if (!fixed) throw new CataloguedError('WHAT_IF_WITHOUT_PROPORTIONS', { field: 'proportions', matter });
  const { lower, ordinary, higher } = fixed;
  return { lower, ordinary, higher };
}

/**
 * Puts a trial of rules in line. Throws WORK_UNKNOWN, NOT_YOUR_SUPERVISION, PROPORTIONS_UNFIT, PROPORTIONS_ORDINARY_TOO_SMALL,
 * WHAT_IF_WITHOUT_PROPORTIONS, WHAT_IF_BUSY, and then nothing is stored.
 */
export function askWhatIf(
  database: SiloDatabase,
  input: WhatIfInput,
  { actor, today }: WorkDoing,
): Promise<StoredWhatIf> {
  if (input.proportions) requireLawful(plannedProportions(input.proportions), { field: 'proportions' });
  return database.transaction(async (client) => {
    const rules = await getRules(client, input, actor);
    const { id, number, matter, authority } = rules;
    const proportions = await sharesFor(client, rules, { given: input.proportions, today });
    await client.query(HOLD_SLOT);
    const busy = await findWhatIfAtWork(client);
    if (busy) throw new CataloguedError('WHAT_IF_BUSY', { state: busy.state, askedAt: busy.askedAt });
    const columns = { slot: 1, rule_set: id, matter_code: matter, authority, day: today, state: 'QUEUED' };
    const work = { table: 'what_if', prefix: 'WIF', on: today };
    const made = await insertWork(client, {
      ...work,
      columns: { ...columns, proportions: JSON.stringify(proportions), asked_by: actor.subject },
    });
    await client.query(HOLD_RULES, [id]);
    const about = { topic: 'rule-set', number, kind: 'TRIED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...about, details: { whatIf: made.number, proportions } });
    return (await findWhatIf(client, made.number)) as StoredWhatIf;
  });
}
